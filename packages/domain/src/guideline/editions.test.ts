import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../determination/index.ts';
import { civilDate } from '../foundation/index.ts';
import type { Edition } from './edition.ts';
import { editionById, editionFor, editionInForce, editions } from './editions.ts';

const first = editions[0] as Edition;
const later: Edition = { ...first, id: '2025-04-01', inForceFrom: civilDate('2025-04-01') };
const both = [first, later];

describe('editions', () => {
  it('are in force from their day on', () => {
    expect(editionInForce(civilDate('2020-04-01'))).toEqual({ ok: true, value: first });
    expect(editionInForce(civilDate('2025-03-31'), both)).toEqual({ ok: true, value: first });
    expect(editionInForce(civilDate('2025-04-01'), both)).toEqual({ ok: true, value: later });
  });

  it('begin with 2020-04-01: an earlier day is refused, also when an edition is named', () => {
    const refused = { ok: false, error: { code: 'beforeFirstEdition', clause: '附則', about: '2020-03-31' } };
    expect(editionInForce(civilDate('2020-03-31'))).toEqual(refused);
    expect(editionFor(civilDate('2020-03-31'), '2020-04-01')).toEqual(refused);
    expect(editionFor(civilDate('2020-03-31'), 'nonsense')).toEqual(refused);
  });

  it('can be named, if they exist and have begun', () => {
    expect(editionFor(civilDate('2026-01-01'), '2020-04-01', both)).toEqual({ ok: true, value: first });
    expect(editionFor(civilDate('2026-01-01'), undefined, both)).toEqual({ ok: true, value: later });
    expect(editionFor(civilDate('2025-04-01'), '2025-04-01', both)).toEqual({ ok: true, value: later });
    expect(editionFor(civilDate('2024-01-01'), '2025-04-01', both)).toEqual({
      ok: false,
      error: { code: 'editionNotYetInForce', clause: '附則', about: '2025-04-01' },
    });
    expect(editionFor(civilDate('2024-01-01'), '2025-04-01')).toEqual({
      ok: false,
      error: { code: 'unknownEdition', clause: null, about: '2025-04-01' },
    });
  });

  it('are found by id', () => {
    expect(editionById('2020-04-01')).toBe(first);
    expect(editionById('2019-04-01')).toBeUndefined();
  });

  it('carry their id as the day they begin, oldest first', () => {
    expect(editions.map(({ id }) => id)).toEqual(editions.map(({ inForceFrom }) => inForceFrom).toSorted());
  });

  it('cannot be changed once in force', () => {
    const digest = createHash('sha256').update(canonicalJson(first)).digest('hex');
    expect(digest).toBe('fba7b2af9b5fb093a8735c3ab0fd1d59a888e68f5d85e8a9d8c18e78928b98a1');
    expect(Object.isFrozen(first.eligibility.iceAgeGeneration.birthCohort.core)).toBe(true);
    expect(Object.isFrozen(first.qualification.licensedPractice.fields.kinds)).toBe(true);
  });
});
