import type { CaseOverviewQuery } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { TextLink } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';

export interface FoundByProps {
  leads: NonNullable<CaseOverviewQuery['case']>['leads'];
  sources: CaseOverviewQuery['leadSources'];
}

/** By whom the person was found, before anybody consulted. */
export function FoundBy({ leads, sources }: FoundByProps) {
  return (
    <ul>
      {leads.map(({ id, source, detectedOn }) => (
        <li key={id}>
          <TextLink to="/leads/$leadId" params={{ leadId: id }}>
            {codeWord(sources, source)}
          </TextLink>
          <span className="block text-sm text-muted">{formatDate(detectedOn)}</span>
        </li>
      ))}
    </ul>
  );
}
