import { recordForEvaluation } from '@banso/domain/casework';
import type { EvaluatePlanPageQuery, SupportListsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { TextLink } from '../../ui/index.ts';
import { areaWord } from '../support/area-lists.ts';
import { standingWord } from '../support/support-words.ts';

type Plan = NonNullable<EvaluatePlanPageQuery['case']>['plans'][number];
export type RecordedItem = Plan['items'][number];

export interface RecordBesideProps {
  caseId: string;
  items: readonly RecordedItem[];
  lists: SupportListsFragment;
  /** The day of the evaluation before: what came after it is what this one looks at. */
  evaluatedBeforeOn: string | null;
}

/** What an evaluation takes from the records of its items: how often, and where each thing stood first and last. */
export function RecordBeside({ caseId, items, lists, evaluatedBeforeOn }: RecordBesideProps) {
  const recorded = items.filter(({ recordState }) => recordState !== null);
  if (recorded.length === 0) return null;
  return (
    <ul className="mt-3 space-y-3 border-t border-line pt-3 text-sm">
      {recorded.map((item) => (
        <li key={item.id}>
          <ItemRecord caseId={caseId} item={item} lists={lists} evaluatedBeforeOn={evaluatedBeforeOn} />
        </li>
      ))}
    </ul>
  );
}

function ItemRecord({
  caseId,
  item,
  lists,
  evaluatedBeforeOn,
}: Omit<RecordBesideProps, 'items'> & { item: RecordedItem }) {
  const record = recordForEvaluation(item.sessions, evaluatedBeforeOn);
  return (
    <>
      <p>
        <span className="me-2 text-muted">{m.support_evaluation()}</span>
        <TextLink to="/cases/$caseId/plan/items/$itemId" params={{ caseId, itemId: item.id }}>
          {item.what || m.support_title()}
        </TextLink>
      </p>
      {record.firstOn === null || record.lastOn === null ? (
        <p className="text-muted">{m.support_evaluation_none()}</p>
      ) : (
        <p>
          {m.support_evaluation_count({
            count: record.sessions,
            from: formatDate(record.firstOn),
            until: formatDate(record.lastOn),
          })}
        </p>
      )}
      <ul className="mt-1 space-y-1">
        {record.areas.map(({ area, first, latest }) => (
          <li key={area} className="flex flex-wrap gap-x-3">
            <strong>{areaWord(lists, item.duty, area)}</strong>
            <span>{seen(m.support_by_client(), first.client, latest.client)}</span>
            <span>{seen(m.support_by_worker(), first.worker, latest.worker)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function seen(who: string, first: string | null, latest: string | null): string {
  if (first === null || latest === null) return '';
  const [from, to] = [standingWord(first), standingWord(latest)];
  return `${who} ${from === to ? to : m.support_from_to({ from, to })}`;
}
