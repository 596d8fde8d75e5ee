import type { ReactNode } from 'react';
import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDay, formatTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { visitHours, visitKindWord, visitorNames } from './visit-words.ts';

export interface DaySheetProps {
  on: string;
  visits: readonly { readonly visit: VisitPartsFragment; readonly heading: ReactNode }[];
}

/** The visits of a day on paper, with room to tick off who is back. */
export function DaySheet({ on, visits }: DaySheetProps) {
  const cell = 'border border-black p-1.5 text-start align-top';
  return (
    <div data-print-sheet className="hidden text-black">
      <h1 className="mb-3 text-xl font-bold">{m.visits_sheet_title({ day: formatDay(on) })}</h1>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            {[
              m.visits_sheet_time(),
              m.visits_sheet_case(),
              m.visits_sheet_visitors(),
              m.visits_sheet_place(),
              m.visits_sheet_back(),
            ].map((head) => (
              <th key={head} scope="col" className={cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visits.map(({ visit, heading }) => (
            <tr key={visit.id}>
              <td className={`${cell} whitespace-nowrap tabular-nums`}>{visitHours(visit)}</td>
              <td className={cell}>{heading}</td>
              <td className={cell}>{visitorNames(visit)}</td>
              <td className={cell}>
                {[visitKindWord(visit.kind), visit.place, visit.purpose].filter(Boolean).join(' ／ ')}
              </td>
              <td className={`${cell} whitespace-nowrap`}>{visit.backAt ? formatTime(visit.backAt) : '　　：　　'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
