import type { ReactNode } from 'react';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { municipalityName } from '../../ui/index.ts';
import { type KnownName, PersonName } from '../case/person-name.tsx';

export interface Known extends KnownName {
  readonly birthDate?: string | null;
  readonly townCode?: string | null;
}

export interface ComparedProps {
  lead: Known;
  other: Known;
  /** What the other is: a case by its number. */
  otherName: string;
}

/** Two people side by side, line by line: a person sees what agrees and what does not. */
export function Compared({ lead, other, otherName }: ComparedProps) {
  const locale = useLocale();
  const rows: readonly (readonly [string, (of: Known) => ReactNode])[] = [
    [m.cases_name(), (of) => <PersonName {...of} />],
    [m.cases_birth_date(), ({ birthDate }) => (birthDate ? formatDate(birthDate) : unknown)],
    [m.cases_town(), ({ townCode }) => (townCode ? municipalityName(townCode, locale) : unknown)],
  ];
  const unknown = <span className="text-muted">{m.cases_not_known()}</span>;
  return (
    <table className="mt-2 w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">{m.leads_compared({ other: otherName })}</caption>
      <thead>
        <tr className="border-b border-line text-start">
          <th scope="col" className="w-24 py-1 text-start font-normal text-muted">
            <span className="sr-only">{m.leads_compared_what()}</span>
          </th>
          <th scope="col" className="py-1 pe-2 text-start font-bold">
            {m.leads_this()}
          </th>
          <th scope="col" className="py-1 text-start font-bold">
            {otherName}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([term, show]) => (
          <tr key={term} className="border-b border-line last:border-0">
            <th scope="row" className="py-1.5 pe-2 text-start align-bottom font-normal text-muted">
              {term}
            </th>
            <td className="py-1.5 pe-2 align-bottom">{show(lead)}</td>
            <td className="py-1.5 align-bottom">{show(other)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
