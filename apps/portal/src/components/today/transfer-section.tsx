import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { dayOf } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { TextLink } from '../../ui/index.ts';
import { daysFrom } from '../case/days.ts';
import { officeName } from '../transfer/transfer-words.ts';
import { TodaySection } from './today-row.tsx';

/** Cases that another office asks this one to take: the person is not named before it is accepted. */
export function TransferSection({ today }: { today: TodayQuery['today'] }) {
  return (
    <TodaySection
      title={m.transfer_today_title()}
      hint={m.transfer_today_hint()}
      groups={['TRANSFERS_TO_ANSWER']}
      shown={today.transfersToAnswer.length}
    >
      {today.transfersToAnswer.map(({ id, caseNumber, fromOffice, given }) => {
        const days = daysFrom(dayOf(given.at), today.on);
        return (
          <li key={id} className="flex flex-wrap items-end gap-x-3 gap-y-1 py-3 first:pt-0 last:pb-0">
            <TextLink to="/transfers/$transferId" params={{ transferId: id }}>
              <span className="font-mono">{caseNumber}</span>
            </TextLink>
            <span>{officeName(fromOffice)}</span>
            <span className="ms-auto text-sm text-muted">
              {days > 0 ? m.transfer_days_waiting({ days }) : m.transfer_today()}
            </span>
          </li>
        );
      })}
    </TodaySection>
  );
}
