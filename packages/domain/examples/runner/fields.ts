import { type CivilDate, type PartialDate, parseCivilDate, parsePartialDate } from '../../src/foundation/index.ts';
import { type ClauseId, isClauseId, type Outcome, outcomes } from '../../src/guideline/index.ts';
import { Malformed, quoted } from './malformed.ts';

/** What the failsafe schema of YAML gives: text, lists and mappings, nothing else. */
export type Raw = string | readonly Raw[] | RawMap;
export type RawMap = { readonly [key: string]: Raw };

export const isMap = (value: Raw | undefined | null): value is RawMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping with no keys but those allowed. */
export function map(value: Raw | undefined, at: string, allowed?: readonly string[]): RawMap {
  if (!isMap(value)) throw new Malformed(`${at} must be a mapping, is ${quoted(value)}`);
  const unknown = allowed === undefined ? undefined : Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) throw new Malformed(`unknown key ${quoted(unknown)} in ${at}`);
  return value;
}

export function list(value: Raw | undefined, at: string): readonly Raw[] {
  if (!Array.isArray(value)) throw new Malformed(`${at} must be a list, is ${quoted(value)}`);
  return value;
}

export function text(value: Raw | undefined, at: string): string {
  if (typeof value !== 'string') throw new Malformed(`${at} must be text, is ${quoted(value)}`);
  return value;
}

export function oneOf<T extends string>(value: Raw | undefined, at: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new Malformed(`${at} must be one of ${allowed.join(', ')}, is ${quoted(value)}`);
  return found;
}

export const flag = (value: Raw | undefined, at: string): boolean => oneOf(value, at, ['true', 'false']) === 'true';

export function date(value: Raw | undefined, at: string): CivilDate {
  const parsed = parseCivilDate(text(value, at));
  if (!parsed.ok) throw new Malformed(`${at} is no possible date: ${quoted(value)}`);
  return parsed.value;
}

export function partialDate(value: Raw | undefined, at: string): PartialDate {
  const parsed = parsePartialDate(text(value, at));
  if (!parsed.ok) throw new Malformed(`${at} is no possible date: ${quoted(value)}`);
  return parsed.value;
}

export function wholeNumber(value: Raw | undefined, at: string): number {
  const written = text(value, at);
  if (!/^\d{1,6}$/.test(written)) throw new Malformed(`${at} must be a whole number, is ${quoted(value)}`);
  return Number(written);
}

export function clause(value: Raw | undefined, at: string): ClauseId {
  const id = text(value, at);
  if (!isClauseId(id)) throw new Malformed(`unknown clause ${quoted(id)} in ${at}`);
  return id;
}

export const outcome = (value: Raw | undefined, at: string): Outcome => oneOf(value, at, outcomes);

/** A field that may be left out; what is there is read. */
export const optional = <T>(value: Raw | undefined, read: (value: Raw) => T): T | undefined =>
  value === undefined ? undefined : read(value);
