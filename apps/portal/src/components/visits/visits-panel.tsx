import type { VisitPartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { useNow } from './use-now.ts';
import { VisitCard } from './visit-card.tsx';

/** What is opened about one visit: the form that changes it, calls it off, or lets one go alone. */
export type VisitForms = 'visit' | 'cancel' | 'solo';

export interface VisitsPanelProps {
  caseId: string;
  visits: readonly VisitPartsFragment[];
  mayPlan: boolean;
  onOpen: (form: VisitForms, visitId?: string) => void;
}

/** Something is still to be done: to go, to come back, or to write down how it went. */
export const isOpen = ({ state, contact }: Pick<VisitPartsFragment, 'state' | 'contact'>): boolean =>
  state === 'PLANNED' || state === 'OUT' || (state === 'BACK' && contact === null);

/** Visits of one case: those to come, and those of the last weeks. */
export function VisitsPanel({ caseId, visits, mayPlan, onOpen }: VisitsPanelProps) {
  const now = useNow();
  const done = visits.filter((visit) => !isOpen(visit));
  return (
    <Card
      title={m.visits_panel()}
      actions={
        mayPlan && (
          <Button size="small" icon="plus" onPress={() => onOpen('visit')}>
            {m.visits_plan()}
          </Button>
        )
      }
    >
      <Visits caseId={caseId} visits={visits.filter(isOpen)} now={now} onOpen={onOpen} />
      {done.length > 0 && (
        <details className="mt-4">
          <summary className="cursor-pointer text-sm font-bold">{m.visits_done({ count: done.length })}</summary>
          <div className="mt-3">
            <Visits caseId={caseId} visits={done} now={now} onOpen={onOpen} />
          </div>
        </details>
      )}
    </Card>
  );
}

interface VisitsProps extends Pick<VisitsPanelProps, 'caseId' | 'visits' | 'onOpen'> {
  now: number;
}

function Visits({ caseId, visits, now, onOpen }: VisitsProps) {
  if (visits.length === 0) return <p className="text-muted">{m.visits_panel_none()}</p>;
  return (
    <ul className="divide-y divide-line">
      {visits.map((visit) => (
        <li key={visit.id} className="py-3 first:pt-0 last:pb-0">
          <VisitCard
            caseId={caseId}
            visit={visit}
            now={now}
            actions={<PlanActions visit={visit} onOpen={(form) => onOpen(form, visit.id)} />}
          />
        </li>
      ))}
    </ul>
  );
}

function PlanActions({ visit, onOpen }: { visit: VisitPartsFragment; onOpen: (form: VisitForms) => void }) {
  const steps: readonly string[] = visit.mayDo;
  if (!steps.includes('CHANGE') && !steps.includes('CANCEL')) return null;
  return (
    <div data-screen-only className="mt-1 flex flex-wrap gap-1">
      {steps.includes('ALLOW_SOLO') && (
        <Button size="small" variant="secondary" onPress={() => onOpen('solo')}>
          {m.visits_solo_allow()}
        </Button>
      )}
      {steps.includes('CHANGE') && (
        <Button size="small" variant="quiet" onPress={() => onOpen('visit')}>
          {m.visits_change()}
        </Button>
      )}
      <Button size="small" variant="quiet" onPress={() => onOpen('cancel')}>
        {m.visits_cancel()}
      </Button>
    </div>
  );
}
