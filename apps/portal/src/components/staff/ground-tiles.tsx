import type { Outcome } from '@banso/domain/guideline';
import { m } from '../../text/text.ts';
import { Icon, type IconName } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';
import { outcomeWord } from '../eligibility/outcome-word.ts';

/** The six grounds of 3(3), any one of which is enough. */
export const grounds = ['3(3)ア', '3(3)イ', '3(3)ウ', '3(3)エ', '3(3)オ', '3(3)カ'] as const;

const looks: Record<Outcome, { tile: string; icon: IconName }> = {
  MET: { tile: 'border-green-700 bg-green-50 text-green-1000 font-bold', icon: 'check' },
  NOT_MET: { tile: 'border-line bg-white text-muted', icon: 'cross' },
  UNDETERMINED: { tile: 'border-dashed border-yellow-900 bg-white text-yellow-1200', icon: 'question' },
};

export interface GroundTilesProps {
  findings: readonly { clause: string; outcome: Outcome }[];
}

/** All six at a glance, in the guideline's order: which are met, which are not, and which nobody knows yet. */
export function GroundTiles({ findings }: GroundTilesProps) {
  return (
    <ul aria-label={m.staff_grounds()} className="inline-flex flex-wrap gap-1">
      {grounds.map((clause) => {
        const outcome = findings.find((each) => each.clause === clause)?.outcome ?? 'UNDETERMINED';
        const { tile, icon } = looks[outcome];
        const words = `${clause} ${clauseTitle(clause)}: ${outcomeWord(outcome)}`;
        return (
          <li
            key={clause}
            title={words}
            className={`inline-flex h-7 items-center gap-0.5 rounded-6 border px-1.5 text-sm leading-5 ${tile}`}
          >
            <span aria-hidden="true">{clause.slice(-1)}</span>
            <Icon name={icon} size={14} />
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Only the grounds that are met, by name: for lists, where the evidence itself is not read. */
export function MetGrounds({ met }: { met: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3">
      {met.map((clause) => (
        <li key={clause}>
          <strong className="me-1">{clause.slice(-1)}</strong>
          {clauseTitle(clause)}
        </li>
      ))}
    </ul>
  );
}
