import type { RiskNoteFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';

/** Looking at it again is open to all who know of it; ending it to those who supervise. */
export function RiskActions({ flag, onOpen }: { flag: RiskNoteFragment; onOpen: (form: 'risk' | 'end') => void }) {
  return (
    <div data-screen-only className="flex flex-wrap gap-1">
      <Button size="small" variant="quiet" onPress={() => onOpen('risk')}>
        {m.visits_risk_review()}
      </Button>
      {flag.mayEase && (
        <Button size="small" variant="quiet" onPress={() => onOpen('end')}>
          {m.visits_risk_end()}
        </Button>
      )}
    </div>
  );
}
