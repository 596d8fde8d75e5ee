import type { ContactKind, ContactResult } from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';

/** Duties that a contact of this kind mostly is; a beginning that the worker changes. */
export function defaultDuties(kind: ContactKind, result: ContactResult | ''): ClauseId[] {
  if (kind === 'CONFERENCE') return ['3(4)ク'];
  if (kind === 'ACCOMPANIMENT') return ['3(4)ア', '3(4)ク'];
  if (result === 'ARRANGED_WITH_AGENCY') return ['3(4)ク'];
  if (kind === 'VISIT' && result === 'MET_PERSON') return ['3(4)ア', '3(4)カ'];
  return ['3(4)ア'];
}

/** Whom such a result names, so that the two agree from the start. */
export function defaultCounterparts(kind: ContactKind, result: ContactResult | ''): string[] {
  const others = kind === 'CONFERENCE' ? ['AGENCY'] : [];
  if (result === 'TALKED_WITH_FAMILY') return ['FAMILY', ...others];
  if (result === 'MET_PERSON' || result === 'TALKED_THROUGH_DOOR') return ['CLIENT', ...others];
  return result === 'ARRANGED_WITH_AGENCY' || kind === 'CONFERENCE' ? ['AGENCY'] : ['CLIENT'];
}

const door: readonly ContactResult[] = ['TALKED_THROUGH_DOOR', 'LETTER_LEFT'];

/** Results that this kind can have, the likelier first. */
export function resultsOf(kind: ContactKind | ''): ContactResult[] {
  const talk: ContactResult[] = ['MET_PERSON', 'TALKED_WITH_FAMILY'];
  const rest: ContactResult[] = ['NO_ANSWER', 'REFUSED', 'ARRANGED_WITH_AGENCY'];
  switch (kind) {
    case 'LETTER':
    case 'MAIL':
      return ['LETTER_LEFT', 'TALKED_WITH_FAMILY', ...rest];
    case 'VISIT':
    case 'ACCOMPANIMENT':
      return [...talk, ...door, ...rest];
    case 'CONFERENCE':
      return ['ARRANGED_WITH_AGENCY', ...talk, 'NO_ANSWER', 'REFUSED'];
    case '':
      return [...talk, ...door, ...rest];
    default:
      return [...talk, 'LETTER_LEFT', ...rest];
  }
}
