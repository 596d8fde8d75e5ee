import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { PromiseItem, promiseRow } from '../case/promise-row.tsx';
import { usePromisesHere } from '../case/promises-here.ts';
import { TodayRow, TodaySection } from './today-row.tsx';

type Today = TodayQuery['today'];
type Promises = Today['overduePromises'];

/** What was promised to somebody and is due: the first thing of the day. Stays as long as anything was settled in it. */
export function PromiseSections({ today }: { today: Today }) {
  return (
    <>
      <PromiseSection title={m.today_overdue()} promises={today.overduePromises} isPressing />
      <PromiseSection title={m.today_promises()} promises={today.promisesToday} />
    </>
  );
}

interface PromiseSectionProps {
  title: string;
  promises: Promises;
  isPressing?: boolean;
}

function PromiseSection({ title, promises, isPressing = false }: PromiseSectionProps) {
  const here = usePromisesHere(promises.map((each) => ({ case: each.case, promise: readFragment(promiseRow, each) })));
  const open = here.rows.filter(({ promise }) => here.settledAs(promise.id) === undefined).length;
  return (
    <TodaySection title={title} count={open} isPressing={isPressing} staysOpen={here.rows.length > 0}>
      {here.rows.map((row) => (
        <TodayRow key={row.promise.id} supportCase={row.case} tab="contacts">
          <PromiseItem
            caseId={row.case.id}
            row={row}
            here={here}
            maySettle={row.case.mayDo.includes('contact:record')}
          />
        </TodayRow>
      ))}
    </TodaySection>
  );
}
