import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { PromiseItem, promiseRow } from '../case/promise-row.tsx';
import { usePromisesHere } from '../case/promises-here.ts';
import type { TodayGroup } from './today-groups.ts';
import { TodayRow, TodaySection } from './today-row.tsx';

type Today = TodayQuery['today'];
type Promises = Today['overduePromises'];

/** What was promised to somebody and is due: the first thing of the day. Stays as long as anything was settled in it. */
export function PromiseSections({ today }: { today: Today }) {
  return (
    <>
      <PromiseSection group="OVERDUE_PROMISES" title={m.today_overdue()} promises={today.overduePromises} isPressing />
      <PromiseSection group="PROMISES_TODAY" title={m.today_promises()} promises={today.promisesToday} />
    </>
  );
}

interface PromiseSectionProps {
  group: TodayGroup;
  title: string;
  promises: Promises;
  isPressing?: boolean;
}

function PromiseSection({ group, title, promises, isPressing = false }: PromiseSectionProps) {
  const here = usePromisesHere(promises.map((each) => ({ case: each.case, promise: readFragment(promiseRow, each) })));
  const done = here.rows.filter(({ promise }) => here.settledAs(promise.id) !== undefined).length;
  return (
    <TodaySection title={title} groups={[group]} shown={here.rows.length} done={done} isPressing={isPressing}>
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
