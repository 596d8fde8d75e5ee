import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { LookList } from '../../components/worklist/look-list.tsx';
import { LookRows, RowKeys } from '../../components/worklist/look-rows.tsx';
import { TeamPeople } from '../../components/worklist/team-people.tsx';
import { lookGroup, lookParts, lookRow, teamMember, teamQuery } from '../../components/worklist/worklist.graphql.ts';
import { useUrlFilters } from '../../forms/index.ts';
import type { LookSort, TeamPageQuery } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m, useLocale } from '../../text/text.ts';
import { Button, EmptyState, FilterBar, LinkButton, PageHeader, Select } from '../../ui/index.ts';

const FEW = 20;
const ALL = 200;
/** As many as are handed over at once. */
const MOST_AT_ONCE = 50;
const NO_OFFICE = '00000000-0000-4000-8000-000000000000';

const sorts = {
  LONGEST: m.worklist_team_sort_longest,
  SHORTEST: m.worklist_team_sort_shortest,
  WORKER_ASC: m.worklist_team_sort_worker_asc,
  WORKER_DESC: m.worklist_team_sort_worker_desc,
} as const satisfies Record<LookSort, () => string>;
const sortCodes = Object.keys(sorts) as LookSort[];

const search = z.object({
  office: z.uuid().optional().catch(undefined),
  worker: z.uuid().optional().catch(undefined),
  sort: z.enum(sortCodes).optional().catch(undefined),
  all: z.literal(true).optional().catch(undefined),
});

export const Route = createFileRoute('/team/')({ component: TeamPage, validateSearch: search });

type Team = NonNullable<TeamPageQuery['team']>;

function TeamPage() {
  useTitle(m.worklist_team_title());
  const viewer = useViewer();
  const locale = useLocale();
  const chosen = Route.useSearch();
  const filters = useUrlFilters(chosen);
  const office = chosen.office ?? viewer.officeIds[0];
  const [result, ask] = useQuery({
    query: teamQuery,
    variables: {
      office: office ?? NO_OFFICE,
      hasOffice: office !== undefined,
      worker: chosen.worker ?? null,
      sort: chosen.sort ?? 'LONGEST',
      first: chosen.all ? ALL : FEW,
    },
  });
  const offices = (result.data?.offices ?? []).map(({ id, name, nameEn }) => ({
    value: id,
    label: locale === 'ja' ? name : nameEn,
  }));
  const mine = offices.filter(({ value }) => viewer.officeIds.length === 0 || viewer.officeIds.includes(value));
  return (
    <>
      <PageHeader
        title={m.worklist_team_title()}
        kicker={offices.find(({ value }) => value === office)?.label}
        lead={m.worklist_team_lead()}
        actions={
          result.data?.team && (
            <LinkButton variant="secondary" size="small" to="/team" search={chosen as never} hash="look">
              {m.worklist_team_to_looks({ count: result.data.team.casesToLookAt })}
            </LinkButton>
          )
        }
      />
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ team }) => (
          <div className="space-y-5">
            {mine.length > 1 && (
              <Select
                name="office"
                label={m.cases_office()}
                value={office ?? ''}
                onChange={(value) => filters.set({ office: value, worker: undefined })}
                choices={mine}
              />
            )}
            {office === undefined && <EmptyState title={m.worklist_team_offices()} />}
            {office !== undefined && !team && <EmptyState title={m.worklist_team_none()} />}
            {office !== undefined && team && <Shown team={team} office={office} />}
          </div>
        )}
      </Screen>
    </>
  );
}

function Shown({ team, office }: { team: Team; office: string }) {
  const chosen = Route.useSearch();
  const filters = useUrlFilters(chosen);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const mayAssign = hasRole(useViewer(), 'officeSupervisor');
  const members = team.members.map((each) => readFragment(teamMember, each));
  const toggle = (caseId: string) =>
    setSelected((now) => {
      if (now.has(caseId)) return new Set([...now].filter((id) => id !== caseId));
      return now.size < MOST_AT_ONCE ? new Set([...now, caseId]) : now;
    });
  const groups = [
    ['PROMISE_OVERDUE', team.overdue],
    ['PROMISE_NOT_KEPT', team.broken],
    ['SILENT', team.silent],
    ['STAGE_OVERDUE', team.long],
  ] as const;
  return (
    <>
      <TeamPeople members={members} visitsSince={team.visitsSince} office={office} mayAssign={mayAssign} />
      <section id="look" aria-label={m.worklist_team_look_title()} className="scroll-mt-20 space-y-4">
        <h2 className="text-xl font-bold">{m.worklist_team_look_title()}</h2>
        <FilterBar active={chosen.worker ? 1 : 0} onClear={() => filters.set({ worker: undefined })}>
          <Select
            name="worker"
            label={m.worklist_team_filter_worker()}
            value={chosen.worker ?? ''}
            onChange={(worker) => filters.set({ worker: worker === '' ? undefined : worker })}
            choices={[
              { value: '', label: m.worklist_team_everyone() },
              ...members.flatMap(({ worker }) => (worker ? [{ value: worker.id, label: worker.displayName }] : [])),
            ]}
            width="full"
          />
          <Select
            name="sort"
            label={m.worklist_team_sort()}
            value={chosen.sort ?? 'LONGEST'}
            onChange={(sort) => filters.set({ sort })}
            choices={sortCodes.map((value) => ({ value, label: sorts[value]() }))}
            width="full"
          />
        </FilterBar>
        {groups.every(([, group]) => total(group) === 0) ? (
          <EmptyState title={m.worklist_team_look_none()}>{m.worklist_team_look_none_text()}</EmptyState>
        ) : (
          <>
            <RowKeys maySelect={mayAssign} />
            <LookRows onToggle={mayAssign ? toggle : undefined} onClear={() => setSelected(new Set())}>
              {groups.map(([code, group]) => (
                <LookList
                  key={code}
                  code={code}
                  looks={looksOf(group)}
                  total={total(group)}
                  all={{ ...chosen, all: true }}
                  selected={selected}
                  onToggle={mayAssign ? toggle : undefined}
                />
              ))}
            </LookRows>
          </>
        )}
      </section>
      {selected.size > 0 && (
        <section
          aria-label={m.worklist_team_selected({ count: selected.size })}
          data-screen-only
          className="sticky bottom-3 z-10 flex flex-wrap items-center gap-3 rounded-12 border-2 border-key-900 bg-white p-3 shadow-pop"
        >
          <p role="status" className="me-auto font-bold">
            {m.worklist_team_selected({ count: selected.size })}
          </p>
          <LinkButton
            variant="primary"
            size="small"
            to="/team/hand-over"
            search={{ office, cases: [...selected] } as never}
          >
            {m.worklist_team_hand_over()}
          </LinkButton>
          <Button variant="quiet" size="small" onPress={() => setSelected(new Set())}>
            {m.worklist_team_clear()}
          </Button>
        </section>
      )}
    </>
  );
}

type Group = FragmentType<typeof lookGroup>;

const total = (group: Group): number => readFragment(lookGroup, group).totalCount;

const looksOf = (group: Group) =>
  readFragment(lookGroup, group).nodes.map(({ case: each, reason }) => ({
    row: readFragment(lookRow, each),
    reason: readFragment(lookParts, reason),
  }));
