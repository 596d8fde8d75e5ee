import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Badge, TextLink } from '../../ui/index.ts';
import { lateness } from '../visits/lateness.ts';
import { useNow } from '../visits/use-now.ts';
import { VisitActions } from '../visits/visit-actions.tsx';
import { callText } from '../visits/visit-words.ts';
import { visitParts } from '../visits/visits.graphql.ts';
import { TodayRow, TodaySection } from './today-row.tsx';

/** Whose return does not come: before everything else of the day. */
export function VisitSection({ today }: { today: TodayQuery['today'] }) {
  const now = useNow();
  return (
    <TodaySection
      title={m.visits_overdue_title()}
      hint={m.visits_overdue_hint()}
      shown={today.overdueVisits.length}
      isPressing
    >
      {today.overdueVisits.map((each) => {
        const visit = readFragment(visitParts, each);
        const { minutes } = lateness(visit, now);
        return (
          <TodayRow
            key={visit.id}
            supportCase={each.case}
            tab="contacts"
            badge={
              <Badge tone="danger" icon="clock">
                {m.visits_late({ minutes })}
              </Badge>
            }
          >
            {callText(visit, minutes)}
            <VisitActions caseId={each.case.id} visit={visit} now={now} />
            <p className="mt-2">
              <TextLink to="/visits">{m.visits_to_list()}</TextLink>
            </p>
          </TodayRow>
        );
      })}
    </TodaySection>
  );
}
