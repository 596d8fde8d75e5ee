import { m } from '../../text/text.ts';
import { clauseSummary, clauseTitle } from '../clause-name.ts';
import { combination } from './clause-tree.ts';

const indents = ['', 'ps-6', 'ps-12'];
const elbows = ['', 'start-1', 'start-7'];

export interface ClauseCellProps {
  clause: string;
  /** How far under its rule it stands. */
  depth: number;
  /** Without the sentence that sums it up. */
  isShort?: boolean;
}

/** A clause in its place of the tree, by number and title. */
export function ClauseCell({ clause, depth, isShort = false }: ClauseCellProps) {
  const combines = combination[clause];
  return (
    <span className={`relative block ${indents[depth] ?? ''}`}>
      {depth > 0 && (
        <span
          aria-hidden="true"
          className={`absolute -top-2 h-5 w-3.5 rounded-bl-6 border-s-2 border-b-2 border-solid-gray-300 ${elbows[depth]}`}
        />
      )}
      <span className="block">
        <span className="me-2 whitespace-nowrap">{clause}</span>
        <span>{clauseTitle(clause)}</span>
        {combines && (
          <span className="ms-2 rounded-4 bg-key-50 px-1.5 py-0.5 text-sm font-normal whitespace-nowrap text-key-1000">
            {combines === 'all' ? m.eligibility_all_needed() : m.eligibility_any_enough()}
          </span>
        )}
      </span>
      {!isShort && <span className="block text-sm leading-6 font-normal text-muted">{clauseSummary(clause)}</span>}
    </span>
  );
}
