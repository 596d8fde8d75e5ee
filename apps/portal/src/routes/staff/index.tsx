import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { clauseTitle } from '../../components/clause-name.ts';
import { outcomeWord } from '../../components/eligibility/outcome-word.ts';
import { grounds, MetGrounds } from '../../components/staff/ground-tiles.tsx';
import { staffRow } from '../../components/staff/staff.graphql.ts';
import { sortName, sortOf, usePages, useUrlFilters } from '../../forms/index.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { roleName } from '../../shell/role-name.ts';
import { currentLocale, m } from '../../text/text.ts';
import {
  Card,
  EmptyState,
  FilterBar,
  LinkButton,
  OutcomeBadge,
  PageHeader,
  Pagination,
  RubyName,
  Select,
  Table,
  TextField,
  TextLink,
} from '../../ui/index.ts';

const staffListQuery = graphql(`
  query StaffList($filter: StaffFilter, $sort: StaffSort!, $after: String) {
    staffMembers(filter: $filter, sort: $sort, first: 50, after: $after) {
      nodes {
        id
        ...StaffRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    offices {
      id
      name
      nameEn
    }
  }
`);

const outcomes = ['MET', 'NOT_MET', 'UNDETERMINED'] as const;
const roles = [
  'outreachWorker',
  'chiefConsultationWorker',
  'consultationWorker',
  'employmentWorker',
  'officeSupervisor',
] as const;

const search = z.object({
  text: z.string().optional().catch(undefined),
  office: z.string().optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  qualification: z.enum(outcomes).optional().catch(undefined),
  ground: z.enum(grounds).optional().catch(undefined),
  sort: z.enum(['KANA_ASC', 'KANA_DESC']).optional().catch(undefined),
  after: z.array(z.string()).optional().catch(undefined),
});

export const Route = createFileRoute('/staff/')({ component: StaffList, validateSearch: search });

function StaffList() {
  useTitle(m.staff_title());
  const viewer = useViewer();
  const filters = useUrlFilters(Route.useSearch());
  const { text, office, role, qualification, ground, sort = 'KANA_ASC', after } = filters.search;
  const filter = {
    text: text ?? null,
    officeId: office ?? null,
    role: role ?? null,
    qualification: qualification ?? null,
    ground: ground ?? null,
  };
  const [result, ask] = useQuery({
    query: staffListQuery,
    variables: { filter, sort, after: after?.at(-1) ?? null },
  });
  const pages = usePages(filters.search, 50, result.data?.staffMembers.pageInfo);
  const offices = result.data?.offices ?? [];
  const any = { value: '', label: m.staff_any() };
  return (
    <div className="space-y-5">
      <PageHeader
        title={m.staff_title()}
        lead={m.staff_lead()}
        actions={
          <>
            <LinkButton to="/offices">{m.staff_offices()}</LinkButton>
            {hasRole(viewer, 'prefectureManager') && <LinkButton to="/council/new">{m.council_found()}</LinkButton>}
          </>
        }
      />
      <FilterBar active={filters.active} onClear={filters.clear}>
        <TextField
          name="text"
          label={m.staff_filter_text()}
          value={text ?? ''}
          onChange={(value) => filters.set({ text: value })}
        />
        <Select
          name="office"
          label={m.staff_office()}
          value={office ?? ''}
          onChange={(value) => filters.set({ office: value })}
          choices={[
            any,
            ...offices.map(({ id, name, nameEn }) => ({ value: id, label: currentLocale() === 'ja' ? name : nameEn })),
          ]}
        />
        <Select
          name="role"
          label={m.staff_role()}
          value={role ?? ''}
          onChange={(value) => filters.set({ role: roles.find((each) => each === value) })}
          choices={[any, ...roles.map((value) => ({ value, label: roleName(value) }))]}
        />
        <Select
          name="qualification"
          label={m.staff_qualification()}
          value={qualification ?? ''}
          onChange={(value) => filters.set({ qualification: outcomes.find((each) => each === value) })}
          choices={[any, ...outcomes.map((value) => ({ value, label: outcomeWord(value) }))]}
        />
        <Select
          name="ground"
          label={m.staff_filter_ground()}
          value={ground ?? ''}
          onChange={(value) => filters.set({ ground: grounds.find((each) => each === value) })}
          choices={[any, ...grounds.map((value) => ({ value, label: `${value} ${clauseTitle(value)}` }))]}
        />
      </FilterBar>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ staffMembers }) => (
          <Card>
            <Table
              caption={m.staff_title()}
              rows={staffMembers.nodes.map((node) => readFragment(staffRow, node))}
              rowKey={({ id }) => id}
              sort={sortOf(sort)}
              onSort={(next) => filters.set({ sort: sortName(next) === 'KANA_DESC' ? 'KANA_DESC' : undefined })}
              empty={<EmptyState title={m.staff_empty()} />}
              columns={[
                {
                  key: 'KANA',
                  header: m.staff_name(),
                  isRowHeader: true,
                  sortable: true,
                  cell: ({ id, displayName, kana }) => (
                    <TextLink to="/staff/$staffId" params={{ staffId: id }}>
                      <RubyName name={displayName} kana={kana} />
                    </TextLink>
                  ),
                },
                {
                  key: 'roles',
                  header: m.staff_role(),
                  cell: ({ roles: held }) => held.map(roleName).join('、'),
                },
                {
                  key: 'office',
                  header: m.staff_office(),
                  cell: ({ offices: at }) =>
                    at.map(({ name, nameEn }) => (currentLocale() === 'ja' ? name : nameEn)).join('、'),
                },
                {
                  key: 'qualification',
                  header: m.staff_qualification(),
                  cell: ({ qualification: found }) => <OutcomeBadge outcome={found.outcome} />,
                },
                {
                  key: 'grounds',
                  header: m.staff_grounds_short(),
                  cell: ({ qualification: found }) => <MetGrounds met={found.met} />,
                },
              ]}
            />
            <Pagination {...pages} shown={staffMembers.nodes.length} total={staffMembers.totalCount} />
          </Card>
        )}
      </Screen>
    </div>
  );
}
