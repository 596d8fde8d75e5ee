import { Link } from '@tanstack/react-router';
import type { VisitsQuery } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m, useLocale } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { EmptyState, municipalityName } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { codeWord } from '../case/code-list.ts';
import { nameInWords, PersonName } from '../case/person-name.tsx';
import { todayCase } from '../today/today.graphql.ts';
import { DaySheet } from './day-sheet.tsx';
import { inOrder } from './lateness.ts';
import { RiskNote } from './risk-notes.tsx';
import { VisitCard } from './visit-card.tsx';
import { riskNote, visitParts } from './visits.graphql.ts';

export interface VisitListProps {
  data: VisitsQuery;
  on: string;
  now: number;
  /** Only those of this member of the staff. */
  visitorId: string | null;
}

/** Visits of a day: who is late first, then who is out, then in the order of their times. */
export function VisitList({ data, on, now, visitorId }: VisitListProps) {
  const rows = data.visits
    .map((each) => ({ ...readFragment(visitParts, each), case: each.case }))
    .filter(({ visitors }) => visitorId === null || visitors.some((each) => each?.id === visitorId));
  if (rows.length === 0) return <EmptyState title={m.visits_none()}>{m.visits_none_text()}</EmptyState>;
  const byTime = rows.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <>
      <ul data-screen-only className="grid gap-3 lg:grid-cols-2">
        {inOrder(rows, now).map((visit) => (
          <li key={visit.id} data-card className="min-w-0 rounded-12 border border-line bg-white p-4 shadow-card">
            <VisitCard
              caseId={visit.case.id}
              visit={visit}
              now={now}
              isOfDay
              heading={<Heading supportCase={visit.case} />}
            >
              <Risks supportCase={visit.case} kinds={data.codeList} />
            </VisitCard>
          </li>
        ))}
      </ul>
      <DaySheet on={on} visits={byTime.map((visit) => ({ visit, heading: nameOf(visit.case) }))} />
    </>
  );
}

type ListedCase = VisitsQuery['visits'][number]['case'];

function nameOf(supportCase: ListedCase): string {
  const { client, number } = readFragment(todayCase, supportCase);
  return `${nameInWords(client)} ${number}`;
}

function Heading({ supportCase }: { supportCase: ListedCase }) {
  const { id, client, townCode, number } = readFragment(todayCase, supportCase);
  const locale = useLocale();
  return (
    <p className="mt-1 flex flex-wrap items-end gap-x-3">
      <Link to={casePath(id, 'contacts')} className={`font-bold ${linkClass}`}>
        <PersonName {...client} />
      </Link>
      <span className="text-sm text-muted">
        {townCode && municipalityName(townCode, locale)} <span className="font-mono">{number}</span>
      </span>
    </p>
  );
}

/** What those who go must know, folded away until it is needed; nothing for anybody else. */
function Risks({ supportCase, kinds }: { supportCase: ListedCase; kinds: VisitsQuery['codeList'] }) {
  if (supportCase.riskFlags.length === 0) return null;
  return (
    <details className="mt-2 rounded-8 bg-yellow-50 px-3 py-2">
      <summary className="cursor-pointer font-bold text-yellow-1200">{m.visits_risk_title()}</summary>
      <ul className="mt-2 flex flex-col gap-2">
        {supportCase.riskFlags
          .map((flag) => readFragment(riskNote, flag))
          .map((flag) => (
            <li key={flag.id}>
              <RiskNote flag={flag} kind={codeWord(kinds, flag.kind)} />
            </li>
          ))}
      </ul>
    </details>
  );
}
