import type { Gate } from '../../../src/casework/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { type Comparison, compare } from '../comparison.ts';
import { flag, list, type Raw, text } from '../fields.ts';
import { Malformed } from '../malformed.ts';

const none = '(none)';
const codesOf = (gate: Gate): readonly string[] => (gate.open ? [] : gate.reasons.map(({ code }) => code));

/** A step may be taken (`open: true`), or is refused for exactly these `reasons`, each with what is `missing`. */
export const compareGate = (expect: Raw | undefined, ask: () => Gate): readonly Comparison[] =>
  compare<Gate>(
    expect,
    {
      open: (expected, at) => {
        const wanted = String(flag(expected, at));
        return (gate) => [{ of: 'open', expected: wanted, actual: String(gate.open) }];
      },
      reasons: (expected, at) => {
        const wanted = list(expected, at).map((each) => text(each, at));
        if (wanted.length === 0) throw new Malformed(`${at} is empty`);
        return (gate) => [{ of: 'reasons', expected: wanted.join(', '), actual: codesOf(gate).join(', ') || none }];
      },
      missing: (expected, at) => {
        const wanted = list(expected, at).map((each) => text(each, at));
        return (gate) => [
          {
            of: 'missing',
            expected: wanted.join(', '),
            actual: (gate.open ? [] : gate.reasons.flatMap(({ missing }) => missing)).join(', ') || none,
          },
        ];
      },
    },
    () => ok(ask()),
  );
