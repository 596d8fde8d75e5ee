import { createFileRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { casePath } from '../../components/case/case-path.ts';
import { PersonName } from '../../components/case/person-name.tsx';
import { useUnwritten, useUnwrittenPages } from '../../components/case-list/use-unwritten.ts';
import { DeletionList } from '../../components/retention/deletion-list.tsx';
import { deletionParts } from '../../components/retention/retention.graphql.ts';
import { useUrlFilters } from '../../forms/index.ts';
import type { RetentionPageQuery, RetentionSort } from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Banner, Card, FilterBar, PageHeader, Pagination, Select, Skeleton, TextLink } from '../../ui/index.ts';

const retentionQuery = graphql(`
  query RetentionPage(
    $officeId: ID
    $sort: RetentionSort!
    $due: ID
    $hold: ID
    $proposed: ID
    $proofs: ID
  ) {
    retention {
      due(officeId: $officeId, sort: $sort, first: 50, after: $due) {
        nodes {
          id
          ...KeptCase
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      onHold(officeId: $officeId, sort: $sort, first: 50, after: $hold) {
        nodes {
          id
          ...KeptCase
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      proposed: deletions(officeId: $officeId, states: [PROPOSED], first: 50, after: $proposed) {
        id
        cursor
        ...DeletionParts
      }
      proofs: deletions(officeId: $officeId, states: [CONFIRMED], first: 50, after: $proofs) {
        id
        cursor
        ...DeletionParts
      }
    }
    offices {
      id
      name
      nameEn
    }
  }
`);

const keptCase = graphql(`
  fragment KeptCase on Case {
    id
    number
    closedOn
    client {
      id
      displayName
      kana
      nameKnown
    }
    retention {
      dueOn
    }
    legalHolds {
      id
      liftedAt
      reviewOn
      reviewDue
    }
  }
`);

const PAGE = 50;
type List = 'proposed' | 'due' | 'hold' | 'proofs';
const sorts = {
  DAY: m.retention_sort_day,
  KANA_ASC: m.leads_sort_kana_asc,
  KANA_DESC: m.leads_sort_kana_desc,
} as const satisfies Record<RetentionSort, () => string>;
const sortCodes = Object.keys(sorts) as RetentionSort[];

const search = z.object({
  office: z.uuid().optional().catch(undefined),
  sort: z.enum(sortCodes).optional().catch(undefined),
});

export const Route = createFileRoute('/retention/')({ component: Retention, validateSearch: search });

function Retention() {
  useTitle(m.retention_title());
  const locale = useLocale();
  const chosen = Route.useSearch();
  const { office, sort = 'DAY' } = chosen;
  const { set, clear } = useUrlFilters(chosen);
  const [done, setDone] = useState<string>();
  const [{ after, of: list }] = useUnwritten();
  /** One of the lists is gone through at a time; the others stand at their beginning. */
  const of = (each: List) => (each === list ? (after.at(-1) ?? null) : null);
  const [result, ask] = useQuery({
    query: retentionQuery,
    variables: {
      officeId: office ?? null,
      sort,
      due: of('due'),
      hold: of('hold'),
      proposed: of('proposed'),
      proofs: of('proofs'),
    },
    requestPolicy: 'cache-and-network',
  });
  const offices = result.data?.offices ?? [];
  return (
    <>
      <PageHeader title={m.retention_title()} lead={m.retention_lead()} />
      <div className="mb-5">
        <FilterBar active={office ? 1 : 0} onClear={clear}>
          <Select
            name="office"
            label={m.cases_office()}
            value={office ?? ''}
            onChange={(value) => set({ office: value || undefined })}
            choices={[
              { value: '', label: m.cases_any() },
              ...offices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn })),
            ]}
            width="full"
          />
          <Select
            name="sort"
            label={m.leads_sort()}
            value={sort}
            onChange={(value) => set({ sort: sortCodes.find((each) => each === value) })}
            choices={sortCodes.map((value) => ({ value, label: sorts[value]() }))}
            width="full"
          />
        </FilterBar>
      </div>
      {done && (
        <div className="mb-5">
          <Banner tone="success" title={done} isLive />
        </div>
      )}
      <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ retention }) => {
          if (retention !== null) return <Lists lists={retention} onDone={setDone} />;
          // Asked anew after a step, it is not here yet.
          return result.stale ? <Skeleton lines={6} /> : <NotHere />;
        }}
      </Screen>
    </>
  );
}

interface ListsProps {
  lists: NonNullable<RetentionPageQuery['retention']>;
  onDone: (words: string) => void;
}

function Lists({ lists: { due, onHold, ...deletions }, onDone }: ListsProps) {
  const proposed = deletions.proposed.map((each) => readFragment(deletionParts, each));
  const proofs = deletions.proofs.map((each) => readFragment(deletionParts, each));
  return (
    <div className="flex flex-col gap-5">
      <Part
        list="proposed"
        title={m.retention_proposed_list()}
        none={m.retention_proposed_none()}
        {...pageOf(deletions.proposed)}
      >
        <DeletionList deletions={proposed} onDone={onDone} />
      </Part>
      <Part
        list="due"
        title={m.retention_due_list()}
        none={m.retention_due_none()}
        hint={m.retention_due_hint()}
        shown={due.nodes.length}
        pageInfo={due.pageInfo}
      >
        <ul className="divide-y divide-line">
          {due.nodes.map((each) => (
            <Kept key={each.id} kept={each} />
          ))}
        </ul>
      </Part>
      <Part
        list="hold"
        title={m.retention_hold_list()}
        none={m.retention_hold_none()}
        shown={onHold.nodes.length}
        pageInfo={onHold.pageInfo}
      >
        <ul className="divide-y divide-line">
          {onHold.nodes.map((each) => (
            <Kept key={each.id} kept={each} />
          ))}
        </ul>
      </Part>
      <Part
        list="proofs"
        title={m.retention_proof_list()}
        none={m.retention_proof_none()}
        {...pageOf(deletions.proofs)}
      >
        <DeletionList deletions={proofs} onDone={onDone} />
      </Part>
    </div>
  );
}

const pageOf = (rows: readonly { readonly cursor: string }[]) => ({
  shown: rows.length,
  pageInfo: { hasNextPage: rows.length === PAGE, endCursor: rows.at(-1)?.cursor ?? null },
});

interface PartProps {
  list: List;
  title: string;
  none: string;
  hint?: string;
  shown: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  children: ReactNode;
}

function Part({ list, title, none, hint, shown, pageInfo, children }: PartProps) {
  const pages = useUnwrittenPages(PAGE, pageInfo, list);
  return (
    <Card title={title}>
      {hint && shown > 0 && <p className="-mt-2 mb-3 text-sm text-muted">{hint}</p>}
      {shown === 0 ? <p className="text-muted">{none}</p> : children}
      {(pages.onNext || pages.onPrevious) && (
        <Pagination from={pages.from} shown={shown} onPrevious={pages.onPrevious} onNext={pages.onNext} />
      )}
    </Card>
  );
}

function Kept({ kept }: { kept: NonNullable<RetentionPageQuery['retention']>['due']['nodes'][number] }) {
  const { id, number, client, closedOn, retention, legalHolds } = readFragment(keptCase, kept);
  const hold = legalHolds.find(({ liftedAt }) => liftedAt === null);
  return (
    <li className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-end gap-x-3">
          <span className="font-bold">
            <PersonName {...client} />
          </span>
          <span className="font-mono text-sm text-muted">{number}</span>
          {hold?.reviewDue && <Badge tone="danger">{m.retention_hold_review_due()}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {[
            closedOn && `${m.retention_closed_on()} ${formatDate(closedOn)}`,
            retention.dueOn && `${m.retention_due_on()} ${formatDate(retention.dueOn)}`,
            hold && m.retention_hold_review_on({ day: formatDate(hold.reviewOn) }),
          ]
            .filter(Boolean)
            .join('　')}
        </p>
      </div>
      <TextLink to={`${casePath(id)}/keeping` as string} aria-label={`${m.retention_open_case()} ${number}`}>
        {m.retention_open_case()}
      </TextLink>
    </li>
  );
}
