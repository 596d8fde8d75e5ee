import {
  type DuplicateScore,
  duplicateScorer,
  isPartialDate,
  LIKELY_DUPLICATE_SCORE,
  type PartialDate,
  type PersonSketch,
  phoneKey,
} from '@banso/domain/foundation';
import type { DuplicateCandidate, LikelyDuplicatesInput } from '../generated/graphql.ts';
import { WITHIN_REACH, withinReach } from '../persistence/cases.ts';
import { PARTY_COLUMNS, type PartyRow } from '../persistence/parties.ts';
import { reachValues } from '../persistence/reach.ts';
import { afterAllThatBegin, BORN, PHONE, phoneIndexes, pieces } from '../persistence/search-keys.ts';
import type { CasesScope } from '../scope.ts';

/** Somebody of a case, under the case where that is worked on: of one merged into another, under the survivor. */
type Found = PartyRow & { readonly shownId: string; readonly caseNumber: string };

const MOST_LOOKED_AT = 80;
const MOST_SHOWN = 10;
/** No case keeps a longer name, reading or number; a longer one is nobody's, and is not folded for each who is near. */
const LONGEST = 200;

/**
 * People already known who may be the same person: found by shared pieces of name and reading, by phone and birth
 * date, only within the caller's reach; scored by the domain, which says why. Nothing is ever merged by the figure.
 */
export async function likelyDuplicates(scope: CasesScope, input: LikelyDuplicatesInput): Promise<DuplicateCandidate[]> {
  if (isTooLong(input)) return [];
  const indexes = await phoneIndexes(scope, input.phone ? [input.phone] : []);
  const likely = await likelyPeople(scope, input, indexes);
  return shown(scope, likely.filter(isShownOnce).slice(0, MOST_SHOWN));
}

/** Somebody of a merged case stands under the survivor, and not beside whom the survivor shows in the same role. */
function isShownOnce({ person }: Likely, place: number, all: readonly Likely[]): boolean {
  if (person.caseId === person.shownId) return true;
  const same = all.filter((each) => each.person.shownId === person.shownId && each.person.role === person.role);
  return all.indexOf(same.find((each) => each.person.caseId === person.shownId) ?? (same[0] as Likely)) === place;
}

interface Likely extends DuplicateScore {
  readonly person: Found;
}

/** Everybody near enough, the likeliest first, the telephone given by its blind indexes. */
export async function likelyPeople(
  scope: CasesScope,
  input: LikelyDuplicatesInput,
  indexes: readonly string[],
): Promise<Likely[]> {
  const { shared, exact } = keysOf(input, indexes);
  const people = shared.length + exact.length === 0 ? [] : await peopleSharing(scope, shared, exact);
  const score = duplicateScorer(sketchOf(input));
  const scored = people.map((person) => ({ person, ...score(asSketch(person, indexes, input)) }));
  return scored.filter(({ score }) => score >= LIKELY_DUPLICATE_SCORE).sort((a, b) => b.score - a.score);
}

/** As candidates, whose showing is logged. */
export function shown(scope: CasesScope, likely: readonly Likely[]): DuplicateCandidate[] {
  scope.audit.shown(
    'identity',
    likely.map(({ person }) => person.caseId),
  );
  return likely.map(({ person, score, reasons }) => ({
    caseId: person.shownId,
    caseNumber: person.caseNumber,
    role: person.role,
    displayName: person.displayName,
    kana: person.kana,
    nameKnown: person.nameKnown,
    birthDate: person.birthDate,
    townCode: person.townCode,
    score,
    reasons: reasons.map(({ code }) => code),
  }));
}

/** Those that share the most; a shared phone or birth date weighs as much as many letters. */
function peopleSharing(scope: CasesScope, shared: readonly string[], keys: readonly string[]): Promise<Found[]> {
  return scope.read.query<Found>(
    'people_sharing_keys',
    `select ${PARTY_COLUMNS}, coalesce(s.id, c.id) as "shownId", coalesce(s.number, c.number) as "caseNumber" from (
       select case_id, sum(weight) as shared from (
         select distinct k.case_id, p.piece, 1 as weight from unnest($5::text[], $6::text[]) as p(piece, after)
         join case_search_key k on k.organisation_id = $1::uuid and k.key >= p.piece and k.key < p.after
         union all
         select k.case_id, k.key, 10 from case_search_key k where k.organisation_id = $1::uuid and k.key = any($7::text[])
       ) as each group by case_id order by shared desc, case_id limit ${MOST_LOOKED_AT}) near
     join support_case c on c.organisation_id = $1::uuid and c.id = near.case_id
     join party p on p.organisation_id = c.organisation_id and p.case_id = c.id
     left join support_case s on s.id = c.merged_into_id and ${withinReach('s')}
     where ${WITHIN_REACH} order by p.id`,
    [...reachValues(scope.actor), shared, shared.map(afterAllThatBegin), keys],
  );
}

export function sketchOf(input: LikelyDuplicatesInput): PersonSketch {
  return {
    name: input.name ?? undefined,
    kana: input.kana ?? undefined,
    birthDate: asDate(input.birthDate),
    municipalityCode: input.townCode ?? undefined,
    phone: input.phone && phoneKey(input.phone) !== '' ? input.phone : undefined,
  };
}

/** By what people are looked for: pieces of names, and what must be the same. */
export function keysOf(input: LikelyDuplicatesInput, indexes: readonly string[]) {
  const shared = [...new Set([input.name, input.kana].flatMap(pieces))];
  const exact = [
    ...indexes.map((index) => `${PHONE}${index}`),
    ...(input.birthDate ? [`${BORN}${input.birthDate}`] : []),
  ];
  return { shared, exact };
}

export const isTooLong = (input: LikelyDuplicatesInput): boolean =>
  Object.values(input).some((text) => (text?.length ?? 0) > LONGEST);

/** A stored phone is only known to be equal or not: an equal one is the one that was asked for. */
export function asSketch(
  person: Pick<PartyRow, 'displayName' | 'kana' | 'birthDate' | 'townCode' | 'phoneIndexes'>,
  indexes: readonly string[],
  input: LikelyDuplicatesInput,
): PersonSketch {
  const samePhone = person.phoneIndexes.some((index) => indexes.includes(index));
  return {
    name: person.displayName ?? undefined,
    kana: person.kana ?? undefined,
    birthDate: asDate(person.birthDate),
    municipalityCode: person.townCode ?? undefined,
    phone: samePhone ? (input.phone ?? undefined) : undefined,
  };
}

const asDate = (text: string | null | undefined): PartialDate | undefined =>
  text !== null && text !== undefined && isPartialDate(text) ? text : undefined;
