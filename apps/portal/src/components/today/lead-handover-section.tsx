import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { dayOf } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, municipalityName, TextLink } from '../../ui/index.ts';
import { daysFrom } from '../case/days.ts';
import { officeName } from '../transfer/transfer-words.ts';
import { TodaySection } from './today-row.tsx';

/** Leads that another office asks this one to take; nobody is named before one is taken. */
export function LeadHandoverSection({ today }: { today: TodayQuery['today'] }) {
  const locale = useLocale();
  return (
    <TodaySection
      title={m.leads_handover_today()}
      hint={m.leads_handover_today_hint()}
      groups={['LEAD_HANDOVERS_TO_ANSWER']}
      shown={today.leadHandoversToAnswer.length}
    >
      {today.leadHandoversToAnswer.map(({ id, townCode, isUrgent, fromOffice, given }) => {
        const days = daysFrom(dayOf(given.at), today.on);
        return (
          <li key={id} className="flex flex-wrap items-end gap-x-3 gap-y-1 py-3 first:pt-0 last:pb-0">
            <TextLink to="/leads/handovers/$handoverId" params={{ handoverId: id }}>
              {townCode && municipalityName(townCode, locale)}
            </TextLink>
            {isUrgent && (
              <Badge tone="danger" icon="warning">
                {m.leads_urgent()}
              </Badge>
            )}
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
