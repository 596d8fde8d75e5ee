import { allOf, type Outcome } from '@banso/domain/guideline';
import type { ReactNode } from 'react';
import { m } from '../../text/text.ts';
import { Icon, type IconName, OutcomeBadge } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';
import { shortClause } from './clause-tree.ts';

export interface RoadProps {
  outcomeOf: (clause: string) => Outcome;
  /** What an open clause waits for, in a few words. */
  waitsFor: (clause: string) => ReactNode;
  /** Something to do at a gate, such as supposing its answer. */
  atGate?: (clause: string) => ReactNode;
  /** The end is only supposed. */
  isSupposed: boolean;
}

const lanes = ['3(2)イ(ｱ)', '3(2)イ(ｲ)', '3(2)イ(ｳ)', '3(2)イ(ｴ)'];

/**
 * 3(2) as a road with gates: two in a row, then four lanes of which one is enough. A met clause is an open gate, one
 * that is not met a closed one; where the road goes through from end to end, the person is eligible.
 */
export function Road(props: RoadProps) {
  const { outcomeOf, isSupposed } = props;
  const needy = outcomeOf('3(2)柱書');
  const afterAge = allOf([needy, outcomeOf('3(2)ア')]);
  const whole = outcomeOf('3(2)');
  return (
    <ol
      aria-label={m.eligibility_road()}
      className="flex flex-col items-stretch lg:flex-row lg:items-center print:flex-row print:items-center"
    >
      <li className="shrink-0 text-center text-sm font-bold text-muted">
        <span className="inline-flex size-14 items-center justify-center rounded-full border-2 border-solid-gray-500 bg-white leading-4">
          {m.eligibility_road_start()}
        </span>
      </li>
      <Line outcome="MET" />
      <li className="min-w-0 lg:flex-1">
        <Gate clause="3(2)柱書" {...props} />
      </li>
      <Line outcome={needy} />
      <li className="min-w-0 lg:flex-1">
        <Gate clause="3(2)ア" {...props} />
      </li>
      <Line outcome={afterAge} />
      <li className="min-w-0 lg:flex-[1.6]">
        <ul aria-label={m.eligibility_any_enough()} className="border-s-4 border-e-4 border-solid-gray-300 px-3">
          {lanes.map((clause) => (
            <li key={clause} className="py-1">
              <Gate clause={clause} isLane {...props} />
            </li>
          ))}
        </ul>
        <p className="mt-1 text-center text-sm text-muted">{m.eligibility_any_enough()}</p>
      </li>
      <Line outcome={whole} />
      <li className="shrink-0 text-center">
        <span
          className={`inline-flex min-h-20 min-w-28 flex-col items-center justify-center gap-1 rounded-12 border-2 bg-white px-3 py-2 ${borders[whole]} ${isSupposed ? 'border-dashed' : ''}`}
        >
          <span className="text-sm text-muted">{isSupposed ? m.eligibility_try_result() : m.eligibility_now()}</span>
          <OutcomeBadge outcome={whole} />
        </span>
      </li>
    </ol>
  );
}

const borders: Record<Outcome, string> = {
  MET: 'border-green-700',
  NOT_MET: 'border-solid-gray-600',
  UNDETERMINED: 'border-yellow-900',
};

const gateLooks: Record<Outcome, { box: string; icon: IconName; ink: string; word: () => string }> = {
  MET: { box: 'border-green-700 bg-green-50', icon: 'check', ink: 'text-green-1000', word: m.ui_met },
  NOT_MET: {
    box: 'border-solid-gray-600 bg-solid-gray-50',
    icon: 'cross',
    ink: 'text-solid-gray-800',
    word: m.ui_not_met,
  },
  UNDETERMINED: {
    box: 'border-dashed border-yellow-900 bg-white',
    icon: 'question',
    ink: 'text-yellow-1200',
    word: m.ui_undetermined,
  },
};

function Gate({
  clause,
  isLane = false,
  outcomeOf,
  waitsFor,
  atGate,
}: RoadProps & { clause: string; isLane?: boolean }) {
  const outcome = outcomeOf(clause);
  const { box, icon, ink, word } = gateLooks[outcome];
  return (
    <div data-outcome={outcome} className={`rounded-8 border-2 px-3 py-2 ${box}`}>
      <p className={isLane ? 'flex flex-wrap items-baseline gap-x-2' : ''}>
        <strong className="block whitespace-nowrap">{shortClause(clause)}</strong>
        <span className="text-sm leading-6">{clauseTitle(clause)}</span>
      </p>
      <p className={`flex flex-wrap items-center gap-x-1.5 text-sm font-bold ${ink}`}>
        <Icon name={icon} size={16} />
        {word()}
        {outcome === 'UNDETERMINED' && <span className="font-normal text-ink">{waitsFor(clause)}</span>}
      </p>
      {atGate && <div data-screen-only>{atGate(clause)}</div>}
    </div>
  );
}

const lineLooks: Record<Outcome, string> = {
  MET: 'border-solid border-green-700',
  NOT_MET: 'border-dotted border-solid-gray-420',
  UNDETERMINED: 'border-dashed border-yellow-900',
};

/** The road between two gates: whole, in doubt or cut, by all that lies before it. */
function Line({ outcome }: { outcome: Outcome }) {
  return (
    <li aria-hidden="true" className="relative flex shrink-0 justify-center lg:block lg:w-6">
      <span className={`block h-5 border-s-4 lg:h-0 lg:w-full lg:border-s-0 lg:border-t-4 ${lineLooks[outcome]}`} />
      {outcome === 'NOT_MET' && (
        <Icon
          name="cross"
          size={16}
          className="absolute top-1/2 left-1/2 -translate-x-1/2 -translate-y-1/2 bg-white text-solid-gray-700"
        />
      )}
    </li>
  );
}
