import { createFileRoute, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { z } from 'zod';
import { agesWord } from '../../components/agencies/ages.ts';
import { agencyKindCodes, agencyKindWord } from '../../components/domain-words.ts';
import { sortName, sortOf, usePages, useUrlFilters } from '../../forms/index.ts';
import type { AgencyKind } from '../../graphql/generated/graphql.ts';
import { graphql } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m, useLocale } from '../../text/text.ts';
import {
  Badge,
  Checkbox,
  EmptyState,
  FilterBar,
  MunicipalityField,
  PageHeader,
  Pagination,
  Select,
  Table,
  TextField,
} from '../../ui/index.ts';

const agenciesQuery = graphql(`
  query AgencyList($filter: AgencyFilter, $sort: AgencySort, $after: String) {
    agencies(filter: $filter, sort: $sort, first: 50, after: $after) {
      nodes {
        id
        name
        nameEn
        kind
        ageFrom
        ageUntil
        takesReferrals
        openNow
        capacity {
          free
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const search = z.object({
  text: z.string().optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
  town: z.string().optional().catch(undefined),
  takes: z.boolean().optional().catch(undefined),
  open: z.boolean().optional().catch(undefined),
  sort: z.enum(['KANA_ASC', 'KANA_DESC']).optional().catch(undefined),
  after: z.array(z.string()).optional().catch(undefined),
});

export const Route = createFileRoute('/agencies/')({ component: Agencies, validateSearch: search });

function Agencies() {
  useTitle(m.agencies_title());
  const locale = useLocale();
  const chosen = Route.useSearch();
  const filters = useUrlFilters(chosen);
  const [result, ask] = useQuery({
    query: agenciesQuery,
    variables: {
      filter: {
        text: chosen.text ?? null,
        kinds: chosen.kind === undefined ? null : [chosen.kind as AgencyKind],
        townCode: chosen.town ?? null,
        takesReferrals: chosen.takes ?? null,
        openNow: chosen.open ?? null,
      },
      sort: chosen.sort ?? 'KANA_ASC',
      after: chosen.after?.at(-1) ?? null,
    },
  });
  const pages = usePages(chosen, 50, result.data?.agencies.pageInfo);
  return (
    <div className="space-y-5">
      <PageHeader title={m.agencies_title()} lead={m.agencies_lead()} />
      <FilterBar active={filters.active} onClear={filters.clear}>
        <TextField
          name="text"
          label={m.agencies_filter_text()}
          value={chosen.text ?? ''}
          onChange={(text) => filters.set({ text })}
        />
        <Select
          name="kind"
          label={m.agencies_filter_kind()}
          value={chosen.kind ?? ''}
          onChange={(kind) => filters.set({ kind })}
          choices={[
            { value: '', label: m.agencies_any() },
            ...agencyKindCodes.map((value) => ({ value, label: agencyKindWord(value) })),
          ]}
        />
        <MunicipalityField
          name="town"
          label={m.agencies_filter_town()}
          value={chosen.town ?? ''}
          onChange={(town) => filters.set({ town })}
        />
        <div>
          <Checkbox
            name="takes"
            label={m.agencies_filter_takes()}
            value={chosen.takes ?? false}
            onChange={(takes) => filters.set({ takes })}
          />
          <Checkbox
            name="open"
            label={m.agencies_filter_open()}
            value={chosen.open ?? false}
            onChange={(open) => filters.set({ open })}
          />
        </div>
      </FilterBar>
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ agencies }) => (
          <>
            <Table
              caption={m.agencies_table()}
              rows={agencies.nodes}
              rowKey={(row) => row.id}
              sort={sortOf(chosen.sort ?? 'KANA_ASC')}
              onSort={(sort) => filters.set({ sort: sortName(sort) as 'KANA_ASC' })}
              empty={<EmptyState title={m.agencies_none()} />}
              columns={[
                {
                  key: 'KANA',
                  header: m.agencies_col_name(),
                  sortable: true,
                  isRowHeader: true,
                  cell: (row) => (
                    <Link to="/agencies/$agencyId" params={{ agencyId: row.id }} className="text-key-900 underline">
                      {locale === 'en' && row.nameEn ? row.nameEn : row.name}
                    </Link>
                  ),
                },
                { key: 'kind', header: m.agencies_col_kind(), cell: (row) => agencyKindWord(row.kind) },
                { key: 'ages', header: m.agencies_col_ages(), cell: (row) => agesWord(row.ageFrom, row.ageUntil) },
                {
                  key: 'free',
                  header: m.agencies_col_free(),
                  align: 'end',
                  cell: (row) => (row.takesReferrals ? (row.capacity?.free ?? '—') : m.agencies_takes_none()),
                },
                {
                  key: 'open',
                  header: m.agencies_col_open(),
                  cell: (row) =>
                    row.openNow ? (
                      <Badge tone="success" icon="check">
                        {m.agencies_open_now()}
                      </Badge>
                    ) : (
                      <Badge>{m.agencies_closed_now()}</Badge>
                    ),
                },
              ]}
            />
            <Pagination {...pages} shown={agencies.nodes.length} total={agencies.totalCount} />
          </>
        )}
      </Screen>
    </div>
  );
}
