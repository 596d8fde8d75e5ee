import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CasesWorld, casesWorld } from './cases-world.ts';

let world: CasesWorld;
beforeAll(async () => {
  world = await casesWorld();
});
afterAll(() => world.close());

describe('beside the cases', () => {
  it('an address leads to whoever answers for it', async () => {
    const ask = async (townCode: string) =>
      (
        await world.ask(
          'worker',
          'query R($t: String!) { responsibleOffice(townCode: $t) { kind office { id } bodyNameJa } }',
          { t: townCode },
        )
      ).responsibleOffice;
    expect(await ask('113654')).toMatchObject({ kind: 'PREFECTURE_OFFICE', office: { id: world.offices.chichibu } });
    expect(await ask('112011')).toMatchObject({
      kind: 'CITY_AGENCY',
      office: null,
      bodyNameJa: '川越市の自立相談支援機関',
    });
    expect(await ask('131016')).toMatchObject({ kind: 'OUTSIDE_PREFECTURE', office: null });
  });

  it('code lists come with edition and source', async () => {
    const ask = async (name: string) =>
      (
        await world.ask(
          'worker',
          'query C($n: String!) { codeList(name: $n) { edition source confirmed codes { code ja en } } }',
          { n: name },
        )
      ).codeList;
    for (const name of ['route', 'concern', 'gender', 'relation', 'closureReason']) {
      expect((await ask(name)).codes.length).toBeGreaterThan(3);
    }
    expect(await ask('nothing')).toBeNull();
  });
});
