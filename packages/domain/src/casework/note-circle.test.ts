import { describe, expect, it } from 'vitest';
import type { Gate } from './gate.ts';
import {
  type CircleFacts,
  circleOf,
  mayCorrectRestricted,
  mayNarrowCircle,
  mayOpenCircle,
  mayRestrictNote,
  mayWidenCircle,
} from './note-circle.ts';

const codes = (gate: Gate) => (gate.open ? [] : gate.reasons.map(({ code }) => code));
const reader = (id: string, canRead = true) => ({ id, canRead, isHere: canRead });
const circle = (...readers: CircleFacts['readers']): CircleFacts => ({ authorId: 'author', readers });
const both = circle(reader('author'), reader('chief'));

describe('the circle of a note', () => {
  it('begins with the author, named or not, each once', () => {
    expect(circleOf('author', [])).toEqual(['author']);
    expect(circleOf('author', ['chief', 'author', 'chief'])).toEqual(['author', 'chief']);
  });

  it('is drawn by the author, once, of people who read notes of the case', () => {
    expect(codes(mayRestrictNote('author', both, false))).toEqual([]);
    expect(codes(mayRestrictNote('chief', both, false))).toEqual(['CIRCLE_NOT_THE_AUTHOR']);
    expect(codes(mayRestrictNote('author', both, true))).toEqual(['CIRCLE_STANDS']);
    expect(mayRestrictNote('author', circle(reader('author'), reader('town', false)), false)).toMatchObject({
      reasons: [{ code: 'CIRCLE_READER_CANNOT_READ', missing: ['town'] }],
    });
  });

  it('alone corrects', () => {
    expect(codes(mayCorrectRestricted('chief', both))).toEqual([]);
    expect(codes(mayCorrectRestricted('supervisor', both))).toEqual(['CIRCLE_NOT_OF_IT']);
  });

  it('is widened by anyone of it', () => {
    expect(codes(mayWidenCircle('chief', both, [reader('worker')]))).toEqual([]);
    expect(codes(mayWidenCircle('worker', both, [reader('worker')]))).toEqual(['CIRCLE_NOT_OF_IT']);
    expect(codes(mayWidenCircle('chief', both, [reader('author')]))).toEqual(['CIRCLE_UNCHANGED']);
    expect(codes(mayWidenCircle('chief', both, []))).toEqual(['CIRCLE_UNCHANGED']);
    expect(codes(mayWidenCircle('chief', both, [reader('gone', false)]))).toEqual(['CIRCLE_READER_CANNOT_READ']);
  });

  it('is narrowed by the author or a supervisor of it; the author stays, and so does one who can read', () => {
    const by = (id: string, supervises = false) => ({ id, supervises });
    const three = circle(reader('author'), reader('chief'), reader('supervisor'));
    expect(codes(mayNarrowCircle(by('author'), three, ['chief']))).toEqual([]);
    expect(codes(mayNarrowCircle(by('supervisor', true), three, ['chief', 'supervisor']))).toEqual([]);
    expect(codes(mayNarrowCircle(by('chief'), three, ['supervisor']))).toEqual(['CIRCLE_NARROWED_BY_OTHERS']);
    expect(codes(mayNarrowCircle(by('other', true), three, ['chief']))).toEqual(['CIRCLE_NOT_OF_IT']);
    expect(codes(mayNarrowCircle(by('supervisor', true), three, ['author']))).toEqual(['CIRCLE_AUTHOR_STAYS']);
    expect(codes(mayNarrowCircle(by('author'), three, ['nobody']))).toEqual(['CIRCLE_UNCHANGED']);
    const left = circle(reader('author', false), reader('supervisor'));
    expect(codes(mayNarrowCircle(by('supervisor', true), left, ['supervisor']))).toEqual(['CIRCLE_LAST_READER']);
  });

  it('is opened by a supervisor once nobody of it can read', () => {
    const gone = circle(reader('author', false), reader('chief', false));
    expect(codes(mayOpenCircle({ id: 's', supervises: true }, gone))).toEqual([]);
    expect(codes(mayOpenCircle({ id: 'w', supervises: false }, gone))).toEqual(['CIRCLE_OPENED_BY_OTHERS']);
    expect(codes(mayOpenCircle({ id: 's', supervises: true }, both))).toEqual(['CIRCLE_STILL_READ']);
  });
});
