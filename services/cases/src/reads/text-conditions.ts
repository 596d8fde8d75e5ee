import { reachOf } from '@banso/domain/authorisation';
import { isPhone, MUNICIPALITIES, searchKey } from '@banso/domain/foundation';
import { afterAllThatBegin, NUMBER, PHONE, phoneIndexes, TOWN } from '../persistence/search-keys.ts';
import type { CasesScope } from '../scope.ts';
import { type Condition, nobody } from './conditions.ts';

const MOST_WORDS = 5;
/** Characters; folding a whole page of text for its first words would hold everybody up. */
const LONGEST_SEARCH = 200;
/** Cases that one word may find and still be looked up one by one. */
const FEW = 2_000;

interface Word {
  readonly text: string;
  /** Towns whose name it is part of, or whose reading begins so. */
  readonly townCodes: readonly string[];
}

/** A whole telephone number finds whoever it is noted for; else every word must occur, however it is written. */
export async function textConditions(scope: CasesScope, text: string): Promise<Condition[]> {
  if (text.length <= LONGEST_SEARCH && isPhone(text)) {
    const [index = ''] = await phoneIndexes(scope, [text]);
    return [{ sql: hasKey, values: [`${PHONE}${index}`] }];
  }
  const words = text
    .slice(0, LONGEST_SEARCH)
    .split(/\s+/u)
    .map(searchKey)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word): Word => ({ text: word, townCodes: townsOf(word) }));
  const conditions = words.map(wordCondition);
  // Over one office the list is read through sooner than its keys are checked one by one against the reach.
  if (reachOf(scope.actor) !== 'organisation') return conditions;
  const found = await foundByWords(scope, words);
  if (found === null) return conditions;
  return found.length === 0 ? [nobody] : [{ sql: 'c.id = any($1::uuid[])', values: [found] }, ...conditions];
}

const hasKey = `exists (select 1 from case_search_key k where k.organisation_id = c.organisation_id
 and k.case_id = c.id and k.key = $1)`;

/** In a name, a reading, the number or the town; a town also by how its reading begins. */
function wordCondition({ text, townCodes }: Word): Condition {
  const inText = 'position($1 in c.search_text) > 0';
  if (townCodes.length === 0) return { sql: inText, values: [text] };
  return { sql: `${inText} or c.town_code = any($2::text[])`, values: [text, townCodes] };
}

/** The cases in which the rarest of the words occurs; null where each is common, so that a page is full soon anyway. */
async function foundByWords(scope: CasesScope, words: readonly Word[]): Promise<string[] | null> {
  // A single letter is in nearly every name, and no key is so short.
  const telling = words.filter(({ text }) => [...text].length > 1);
  const found = await Promise.all(telling.map((word) => casesWith(scope, word)));
  const few = found.filter((ids) => ids.length <= FEW).sort((a, b) => a.length - b.length);
  return few[0] === undefined ? null : [...new Set(few[0])];
}

/**
 * The cases of all that begins with the word, one for each key, so that what was cut off is never taken for the whole.
 * Only comparisons that row-level security lets into an index: `>=`, `<` and `=` tell nothing of rows out of reach,
 * while `like` and `position` might.
 */
async function casesWith(scope: CasesScope, { text, townCodes }: Word): Promise<string[]> {
  const rows = await scope.read.query<{ caseId: string }>(
    'cases_by_word',
    `select case_id as "caseId" from (
       (select k.case_id from case_search_key k where k.organisation_id = $1::uuid and k.key >= $2 and k.key < $3 limit $7)
       union all
       (select k.case_id from case_search_key k where k.organisation_id = $1::uuid and k.key >= $4 and k.key < $5 limit $7)
       union all
       (select k.case_id from case_search_key k where k.organisation_id = $1::uuid and k.key = any($6::text[]) limit $7)
     ) as found limit $7`,
    [
      scope.actor.organisationId,
      text,
      afterAllThatBegin(text),
      `${NUMBER}${text}`,
      afterAllThatBegin(`${NUMBER}${text}`),
      townCodes.map((code) => `${TOWN}${code}`),
      FEW + 1,
    ],
  );
  return rows.map(({ caseId }) => caseId);
}

const TOWNS = MUNICIPALITIES.map(({ code, name, kana }) => ({ code, name: searchKey(name), reading: searchKey(kana) }));

function townsOf(word: string): string[] {
  return TOWNS.filter(({ name, reading }) => name.includes(word) || reading.startsWith(word)).map(({ code }) => code);
}
