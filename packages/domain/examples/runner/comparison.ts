import type { Result } from '../../src/foundation/index.ts';
import { isMap, map, type Raw, type RawMap } from './fields.ts';
import { Malformed, quoted } from './malformed.ts';

/** One thing that a case expects, beside what the domain gave. */
export interface Comparison {
  readonly of: string;
  readonly expected: string;
  readonly actual: string;
}

/** One key of `expect`: reads what is expected and, once there is an answer, compares. */
export type Expectation<Answer> = (expected: Raw, at: string) => (answer: Answer) => readonly Comparison[];

/** Compares plain text with a figure of the answer. */
export const same =
  <Answer>(
    of: string,
    read: (expected: Raw, at: string) => string | number | boolean,
    actual: (answer: Answer) => unknown,
  ) =>
  (expected: Raw, at: string) => {
    const wanted = String(read(expected, at));
    return (answer: Answer): readonly Comparison[] => [{ of, expected: wanted, actual: String(actual(answer)) }];
  };

/**
 * Compares `expect` with what the domain gave: either `refused: true` alone, or figures of the answer.
 * `expect` is read in full before the domain is asked, so that a misspelt one never passes.
 */
export function compare<Answer>(
  expect: Raw | undefined,
  expectations: Readonly<Record<string, Expectation<Answer>>>,
  ask: () => Result<Answer, unknown>,
): readonly Comparison[] {
  const wanted = map(expect, 'expect', [...Object.keys(expectations), 'refused']);
  if (Object.keys(wanted).length === 0) throw new Malformed('expect is empty');
  const refused = expectsRefusal(wanted);
  const checks = Object.entries(wanted)
    .filter(([key]) => key !== 'refused')
    .map(([key, value]) => expectations[key]!(value, `expect.${key}`));
  const answer = ask();
  if (refused || !answer.ok) {
    const actual = answer.ok ? 'false' : refused ? 'true' : `true (${quoted(answer.error)})`;
    return [{ of: 'refused', expected: String(refused), actual }];
  }
  return checks.flatMap((check) => check(answer.value));
}

function expectsRefusal(wanted: RawMap): boolean {
  if (wanted.refused === undefined) return false;
  if (wanted.refused !== 'true') throw new Malformed(`expect.refused can only be true, is ${quoted(wanted.refused)}`);
  if (Object.keys(wanted).length > 1) throw new Malformed('expect.refused leaves nothing else to expect');
  return true;
}

/** A mapping that must name something. */
export function filled(value: Raw, at: string): RawMap {
  if (isMap(value) && Object.keys(value).length === 0) throw new Malformed(`${at} is empty`);
  return map(value, at);
}
