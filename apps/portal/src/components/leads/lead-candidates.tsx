import { Link } from '@tanstack/react-router';
import type { LeadMatchesFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { municipalityName } from '../../ui/index.ts';
import { PersonName } from '../case/person-name.tsx';
import { Reasons } from '../intake/duplicates.tsx';

export interface LeadCandidatesProps {
  candidates: LeadMatchesFragment['likelyLeads'];
  /** The birth date that was asked for. */
  asked: string | null;
  /** Beside a form that is being filled in: read in a window of its own. */
  isAside?: boolean;
}

/** Other open leads that may speak of the same person, each with why. */
export function LeadCandidates({ candidates, asked, isAside = false }: LeadCandidatesProps) {
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {candidates.map(({ lead, reasons }) => (
        <li key={lead.id} className="py-3 last:pb-0">
          <Link
            to="/leads/$leadId"
            params={{ leadId: lead.id }}
            className={`font-bold ${linkClass}`}
            {...(isAside && { target: '_blank', rel: 'noopener' })}
          >
            <PersonName {...lead} />
            {isAside && <span className="sr-only">{m.ui_new_tab()}</span>}
          </Link>
          <p className="text-sm text-muted">
            {[
              lead.birthDate && formatDate(lead.birthDate),
              lead.townCode && municipalityName(lead.townCode, locale),
              m.leads_detected_on({ day: formatDate(lead.detectedOn) }),
            ]
              .filter(Boolean)
              .join(m.cases_comma())}
          </p>
          <Reasons codes={reasons} birthDate={lead.birthDate} asked={asked} />
        </li>
      ))}
    </ul>
  );
}
