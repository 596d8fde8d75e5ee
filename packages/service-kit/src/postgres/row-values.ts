import pg from 'pg';

const { TIMESTAMPTZ } = pg.types.builtins;
/** The list of types names no arrays. */
const TEXT_ARRAY = 1009;
const UUID_ARRAY = 2951;

const usualMoment = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date;
const usualTexts = pg.types.getTypeParser(TEXT_ARRAY as never) as (text: string) => string[];

/** `2026-11-01 10:00:00.123+00`, as a server in UTC writes moments; another form goes the usual way. */
export function momentOf(text: string): Date {
  const isUsual = text[10] === ' ' && text.endsWith('+00') && text.length <= 26 && text[0] !== '0';
  if (!isUsual) return usualMoment(text);
  const two = (at: number): number => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
  const milliseconds = text.length > 22 ? Number(text.slice(20, -3).padEnd(3, '0')) : 0;
  return new Date(Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17), milliseconds));
}

const ZERO = 48;

/** `{a,b}`; with quotes, escapes, nulls or lists within, the usual way. */
export function textsOf(text: string): string[] {
  if (text === '{}') return [];
  const inner = text.slice(1, -1);
  return text[0] !== '{' || /["\\{]|NULL/i.test(inner) ? usualTexts(text) : inner.split(',');
}

/** The driver's values, read faster: lists are mostly made of these, and their reading was a tenth of a request. */
export function rowValues(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(TIMESTAMPTZ, momentOf);
  for (const oid of [TEXT_ARRAY, UUID_ARRAY]) types.setTypeParser(oid as never, textsOf);
  return types as pg.CustomTypesConfig;
}
