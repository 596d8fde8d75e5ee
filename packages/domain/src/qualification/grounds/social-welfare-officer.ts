import {
  anyOf,
  type Computed,
  computed,
  type FactName,
  type Match,
  type Outcome,
  outcomeOf,
  type QualificationParameters,
} from '../../guideline/index.ts';
import type { QualificationFacts } from '../evidence.ts';
import { heldLicences, type ReadingDays } from '../held-licences.ts';
import { unknownEvidence } from './unknown-evidence.ts';

/**
 * 3(3)エ: any item of Article 19(1) of the Social Welfare Act, as recorded, or through a licence that is such an item
 * (certified social workers: item 3; psychiatric social workers: item 5). Only the items, not the article's headnote.
 */
export function socialWelfareOfficer(
  { socialWelfareOfficer: items, licences }: QualificationFacts,
  days: ReadingDays,
  { byLicence }: QualificationParameters['socialWelfareOfficer'],
): Computed {
  const itemMatches = (items ?? []).map((item): Match => ({ item: `item(${item})`, how: 'officerItem', since: null }));
  const licenceMatches = heldLicences(licences ?? [], days)
    .filter(({ licence }) => byLicence[licence.kind] !== undefined)
    .map(
      ({ licence, index }): Match => ({
        item: `licences[${index}]`,
        how: 'officerByLicence',
        since: licence.registeredOn,
      }),
    );
  const matches = [...itemMatches, ...licenceMatches];
  const outcome = anyOf([knownOutcome(items, itemMatches), knownOutcome(licences, licenceMatches)]);
  if (outcome === 'UNDETERMINED') {
    const missing: FactName[] = [];
    if (items === undefined) missing.push('socialWelfareOfficer');
    if (licences === undefined) missing.push('licences');
    return unknownEvidence(missing);
  }
  return computed({ outcome, reason: outcome === 'MET' ? 'evidenceSatisfies' : 'evidenceDoesNotSatisfy', matches });
}

const knownOutcome = (list: readonly unknown[] | undefined, matches: readonly Match[]): Outcome =>
  outcomeOf(list === undefined ? undefined : matches.length > 0);
