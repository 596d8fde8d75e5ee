import { Link } from '@tanstack/react-router';
import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { m, useLocale } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { Badge, municipalityName } from '../../ui/index.ts';
import { daysFrom } from '../case/days.ts';
import { PersonName } from '../case/person-name.tsx';
import { TodaySection } from './today-row.tsx';

/** What somebody noticed, and nobody has looked after since. */
export function UntouchedLeads({ today: { on, untouchedLeads } }: { today: TodayQuery['today'] }) {
  const locale = useLocale();
  return (
    <TodaySection
      title={m.leads_today()}
      hint={m.leads_today_hint()}
      groups={['UNTOUCHED_LEADS']}
      shown={untouchedLeads.length}
    >
      {untouchedLeads.map((lead) => (
        <li key={lead.id} className="py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-end gap-x-3 gap-y-1">
            <Link to="/leads/$leadId" params={{ leadId: lead.id }} className={`font-bold ${linkClass}`}>
              {lead.nameKnown === 'NONE' ? m.leads_nameless() : <PersonName {...lead} />}
            </Link>
            {lead.isUrgent && (
              <Badge tone="danger" icon="warning">
                {m.leads_urgent()}
              </Badge>
            )}
            <span className="ms-auto text-sm text-muted">
              {lead.townCode && municipalityName(lead.townCode, locale)}
            </span>
          </p>
          <p className="mt-0.5 text-sm text-muted">{m.leads_today_since({ days: daysFrom(lead.lastTouchedOn, on) })}</p>
        </li>
      ))}
    </TodaySection>
  );
}
