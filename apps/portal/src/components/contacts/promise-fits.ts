import type { ContactKind, ContactResult, VisitBlockScope } from '@banso/domain/casework';

interface Promised {
  readonly id: string;
  readonly what: string;
  readonly dueOn: string;
}

/** Words by which a promise tells how it is to be kept. They choose what stands in a form at first, and decide nothing. */
const ways: readonly (readonly [ContactKind, RegExp])[] = [
  ['VISIT', /訪|伺|うかが|立ち寄|行く|持参|持って|届け|会[いうえお]|visit|call (?:round|on)|bring|meet/i],
  ['CALL', /電話|かけ|連絡|phone|ring|call(?! (?:round|on))/i],
  ['LETTER', /手紙|はがき|葉書|郵送|letter|post/i],
  ['MAIL', /メール|ライン|LINE|チャット|mail|message/i],
  ['ACCOMPANIMENT', /同行|付き添|一緒に|accompany|together/i],
  ['OFFICE_INTERVIEW', /来所|来てもら|office/i],
];

const waysOf = (what: string): ContactKind[] => ways.flatMap(([kind, words]) => (words.test(what) ? [kind] : []));

/** The promise that a contact most likely keeps: due by its day, and to be kept in this way as far as its words say. */
export function fittingPromise<P extends Promised>(
  promises: readonly P[],
  { kind, result, day }: { readonly kind: ContactKind | ''; readonly result: ContactResult | ''; readonly day: string },
): P | undefined {
  if (kind === '' || result === '' || result === 'NO_ANSWER') return undefined;
  return promises.find(({ what, dueOn }) => {
    const named = waysOf(what);
    return dueOn <= day && (named.length === 0 || named.includes(kind));
  });
}

/** The promises that such a refusal calls off: all that need a visit, or everything. */
export const promisesOff = <P extends Promised>(promises: readonly P[], scope: VisitBlockScope | ''): P[] =>
  promises.filter(({ what }) => scope === 'ALL_CONTACT' || (scope === 'VISITS' && waysOf(what).includes('VISIT')));
