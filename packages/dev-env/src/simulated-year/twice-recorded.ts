import type { Acting } from '../demo/acting.ts';
import { act, caseMutation, subjectOf } from './acting/scene.ts';
import type { Worker } from './step.ts';

const DAY = 86_400_000;
const OGANO = '113654';

interface Heard {
  readonly daysAgo: number;
  readonly client: Readonly<Record<string, unknown>>;
}

/** The same person heard of twice, the second time written another way: one pair waits to be found, one was merged. */
const pairs: readonly { readonly first: Heard; readonly second: Heard; readonly reason: string | null }[] = [
  {
    first: { daysAgo: 24, client: { displayName: '渡辺仮 見太', kana: 'わたなべかり けんた', birthDate: '1981' } },
    second: {
      daysAgo: 3,
      client: { displayName: '渡邉仮 見太', kana: 'ワタナベカリ ケンタ', birthDate: '1981-08-14' },
    },
    reason: null,
  },
  {
    first: { daysAgo: 30, client: { displayName: '見本沢 例子', kana: 'みほんざわ れいこ', birthDate: '1979' } },
    second: {
      daysAgo: 5,
      client: { displayName: '見本澤 例子', kana: 'みほんざわ れいこ', birthDate: '1979-02-11', gender: 'female' },
    },
    reason: '母に電話で確かめた。民生委員から聞いた方と同じ人',
  },
];

/** Recorded at the end of a season in the office of the demo logins, so that a merge can be looked at, made and undone. */
export async function recordTwice(acting: Acting, now: Date): Promise<void> {
  const scene = { acting, wake: () => {} };
  const open = async ({ daysAgo, client }: Heard, by: Worker, told: Readonly<Record<string, unknown>>) => {
    const receivedAt = new Date(now.getTime() - daysAgo * DAY).toISOString();
    const saved = await act<{ case: { id: string } }>(scene, { by }, caseMutation('openCase', 'id'), {
      receivedAt,
      detectedOn: new Date(now.getTime() - (daysAgo + 1) * DAY).toISOString().slice(0, 10),
      townCode: OGANO,
      client: { nameKnown: 'FULL', townCode: OGANO, ...client },
      consulterIsClient: false,
      concerns: ['hikikomoriTruancy'],
      mostSeriousConcern: 'hikikomoriTruancy',
      ...told,
    });
    return saved.case.id;
  };
  for (const { first, second, reason } of pairs) {
    const mother = { displayName: null, nameKnown: 'NONE', relationToClient: 'mother' };
    const commissioner = { displayName: null, nameKnown: 'NONE', relationToClient: 'welfareCommissioner' };
    const survivorId = await open(first, 'consult-chichibu', { route: 'familyCall', consulter: mother });
    const sourceId = await open(second, 'consult-chichibu', { route: 'familyCall', consulter: commissioner });
    if (reason === null) continue;
    const query = 'query Seen($a: ID!, $b: ID!) { mergePreview(survivorId: $a, sourceId: $b) { seen } }';
    const by = 'chief-chichibu';
    const variables = { a: survivorId, b: sourceId };
    const shown = await acting.ask<{ mergePreview: { seen: string } }>('cases', subjectOf(by), query, variables);
    const { seen } = shown.mergePreview;
    const input = { survivorId, sourceId, seen, keep: [], parties: [], reason };
    await act(scene, { by }, caseMutation('mergeCases'), input);
  }
}
