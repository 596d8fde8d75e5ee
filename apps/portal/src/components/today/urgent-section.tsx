import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { DueBadge } from '../../ui/index.ts';
import { daysFrom } from '../case/days.ts';
import { TodayRow, TodaySection } from './today-row.tsx';

/** From then on somebody sees whether a plan follows, or it is decided anew. */
const ENDS_SOON_IN_DAYS = 3;

/** Help that does not wait for a plan, in force now: what ends soonest first. */
export function UrgentSection({ today: { on, urgentHelp } }: { today: TodayQuery['today'] }) {
  return (
    <TodaySection
      title={m.begin_urgent_today()}
      hint={m.begin_urgent_today_hint()}
      groups={['URGENT_HELP']}
      shown={urgentHelp.length}
      isPressing={urgentHelp.some(({ until }) => daysFrom(on, until) <= ENDS_SOON_IN_DAYS)}
    >
      {urgentHelp.map(({ id, until, case: supportCase }) => (
        <TodayRow key={id} supportCase={supportCase} badge={<DueBadge days={daysFrom(on, until)} />}>
          {m.begin_urgent_badge({ until: formatDateShort(until) })}
        </TodayRow>
      ))}
    </TodaySection>
  );
}
