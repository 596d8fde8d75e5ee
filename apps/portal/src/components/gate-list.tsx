import type { ReactNode } from 'react';
import { m } from '../text/text.ts';
import { Icon } from '../ui/index.ts';
import type { GateWords } from './gate-words.ts';

export interface GateListProps {
  /** What for: 「会議に提出するまでに」. */
  title: string;
  reasons: readonly GateWords[];
  /** Said when nothing stands in the way. */
  clear: string;
  /** The words of a reason as a link to where it is mended. */
  words?: (reason: GateWords) => ReactNode;
  /** Names what is missing, where that helps. */
  detail?: (reason: GateWords) => ReactNode;
}

/** What stands in the way, all of it at once, each with its clause. */
export function GateList({ title, reasons, clear, words, detail }: GateListProps) {
  if (reasons.length === 0) {
    return (
      <p className="flex items-start gap-2 text-green-1000">
        <Icon name="success" size={20} className="mt-1" />
        {clear}
      </p>
    );
  }
  return (
    <section aria-label={title} className="rounded-8 border-s-4 border-yellow-900 bg-yellow-50 px-4 py-3">
      <h3 className="flex items-center gap-2 font-bold text-yellow-1200">
        <Icon name="warning" size={20} />
        {title}
        <span className="text-sm font-normal">{m.plan_gate_count({ count: reasons.length })}</span>
      </h3>
      <ul className="mt-1 space-y-1">
        {reasons.map((reason) => (
          <li key={reason.code} className="ps-7">
            {words ? words(reason) : reason.text}
            {reason.clause && <span className="ms-2 text-sm whitespace-nowrap text-muted">{reason.clause}</span>}
            {detail?.(reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}
