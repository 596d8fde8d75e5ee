import type {
  CaseClosuresFragment,
  ClosingListsFragment,
  ClosurePartsFragment,
} from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card } from '../../ui/index.ts';
import { closureParts } from './closing.graphql.ts';
import { ClosureView } from './closure-view.tsx';
import { FollowUpList } from './follow-up-list.tsx';

interface ClosuresProps {
  closures: CaseClosuresFragment['closures'];
  lists: ClosingListsFragment;
}

const read = (closures: ClosuresProps['closures']) => closures.map((each) => readFragment(closureParts, each));

/** The end that holds now: the latest, unless the case was taken up again after it. */
export function currentClosure(closures: ClosuresProps['closures']): ClosurePartsFragment | undefined {
  const [latest] = read(closures);
  return latest?.reopenedOn === null ? latest : undefined;
}

/** Of a case that is closed or suspended: what became of it, and what is still to be asked. */
export function CaseClosed({
  caseId,
  closures,
  lists,
  mayRecord,
}: ClosuresProps & { caseId: string; mayRecord: boolean }) {
  const now = currentClosure(closures);
  if (now === undefined) return null;
  return (
    <Card title={now.suspended ? m.closing_became_suspended() : m.closing_became()}>
      <div className="space-y-6">
        <ClosureView closure={now} lists={lists} />
        <FollowUpList caseId={caseId} closure={now} mayRecord={mayRecord} />
      </div>
    </Card>
  );
}

/** The ends that were not the last: each with all that was said of it. */
export function EarlierClosures({ closures, lists, isAside }: ClosuresProps & { isAside: boolean }) {
  const all = read(closures);
  const now = isAside ? currentClosure(closures) : undefined;
  const earlier = all.filter(({ id }) => id !== now?.id);
  if (earlier.length === 0) return null;
  return (
    <Card title={m.closing_earlier()}>
      <ul className="space-y-3">
        {earlier.map((closure) => (
          <li key={closure.id}>
            <details>
              <summary className="cursor-pointer">{endedWords(closure)}</summary>
              <div className="mt-2 space-y-4">
                <ClosureView closure={closure} lists={lists} />
                {closure.followUps.length > 0 && <FollowUpList caseId="" closure={closure} mayRecord={false} />}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export const endedWords = ({ suspended, endedOn }: Pick<ClosurePartsFragment, 'suspended' | 'endedOn'>): string =>
  (suspended ? m.closing_suspended_on : m.closing_ended_on)({ day: formatDate(endedOn) });
