import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { PromiseItem, promiseRow } from '../case/promise-row.tsx';
import { TodayRow, TodaySection } from './today-row.tsx';

type Today = TodayQuery['today'];

/** What was promised to somebody and is due: the first thing of the day. */
export function PromiseSections({ today }: { today: Today }) {
  return (
    <>
      <TodaySection title={m.today_overdue()} count={today.overduePromises.length} isPressing>
        <Promises promises={today.overduePromises} />
      </TodaySection>
      <TodaySection title={m.today_promises()} count={today.promisesToday.length}>
        <Promises promises={today.promisesToday} />
      </TodaySection>
    </>
  );
}

function Promises({ promises }: { promises: Today['overduePromises'] }) {
  return promises.map((promise) => (
    <TodayRow key={promise.id} supportCase={promise.case} tab="contacts">
      <PromiseItem
        caseId={promise.case.id}
        promise={readFragment(promiseRow, promise)}
        maySettle={promise.case.mayDo.includes('contact:record')}
      />
    </TodayRow>
  ));
}
