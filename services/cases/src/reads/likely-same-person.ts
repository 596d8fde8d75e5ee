import type { DuplicateCandidate } from '../generated/graphql.ts';
import type { CaseRow } from '../persistence/cases.ts';
import type { CasesScope } from '../scope.ts';
import { likelyPeople, shown } from './likely-duplicates.ts';

const MOST_SHOWN = 5;
/** Stands for a number of which only its blind index is read: equal indexes, equal numbers. */
const THE_SAME_NUMBER = '0000000000';

/** Clients of other cases who may be this one's: for those who may merge, and asked for where it is shown alone. */
export async function likelySamePerson(scope: CasesScope, supportCase: CaseRow): Promise<DuplicateCandidate[]> {
  if (supportCase.mergedIntoId !== null || !scope.permit('case:merge', supportCase).allowed) return [];
  const parties = await scope.loaders.partiesOfCase.load(supportCase.id);
  const client = parties.find(({ id }) => id === supportCase.clientId);
  if (client === undefined) return [];
  const { displayName, kana, birthDate, townCode, phoneIndexes } = client;
  const phone = phoneIndexes.length === 0 ? null : THE_SAME_NUMBER;
  const likely = await likelyPeople(scope, { name: displayName, kana, birthDate, townCode, phone }, phoneIndexes);
  const clients = likely.filter(
    ({ person }) => person.role === 'CLIENT' && person.caseId === person.shownId && person.caseId !== supportCase.id,
  );
  return shown(scope, clients.slice(0, MOST_SHOWN));
}
