import {
  type CircleFacts,
  type Gate,
  mayCorrectRestricted,
  mayNarrowCircle,
  mayOpenCircle,
  mayRestrictNote,
  mayWidenCircle,
} from '../../../src/casework/index.ts';
import { compare, same } from '../comparison.ts';
import { flag, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

const steps = ['restrict', 'correct', 'widen', 'narrow', 'open'] as const;

/** A note that a few alone read: who draws the circle, who changes it, and that somebody always reads it. */
export const noteCircle: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', [
      'step',
      'by',
      'supervises',
      'author',
      'circle',
      'cannotRead',
      'gone',
      'chosen',
      'restricted',
    ]);
    const names = (value: Raw | undefined, at: string) =>
      list(value ?? [], `facts.${at}`).map((each) => text(each, `facts.${at}`));
    const lost = names(given.cannotRead, 'cannotRead');
    const gone = names(given.gone, 'gone');
    const readers = (ids: readonly string[]) =>
      ids.map((id) => ({ id, canRead: !lost.includes(id) && !gone.includes(id), isHere: !gone.includes(id) }));
    const circle: CircleFacts = {
      authorId: text(given.author, 'facts.author'),
      readers: readers(names(given.circle, 'circle')),
    };
    const id = text(given.by, 'facts.by');
    const says = (value: Raw | undefined, at: string) => optional(value, (each) => flag(each, `facts.${at}`)) ?? false;
    const by = { id, supervises: says(given.supervises, 'supervises') };
    const chosen = names(given.chosen, 'chosen');
    const gates: Record<(typeof steps)[number], () => Gate> = {
      restrict: () => mayRestrictNote(id, circle, says(given.restricted, 'restricted')),
      correct: () => mayCorrectRestricted(id, circle),
      widen: () => mayWidenCircle(id, circle, readers(chosen)),
      narrow: () => mayNarrowCircle(by, circle, chosen),
      open: () => mayOpenCircle(by, circle),
    };
    const step = oneOf(given.step, 'facts.step', steps);
    return compare(raw.expect, { reasons: same('reasons', said, (found: string) => found) }, () => {
      const gate = gates[step]();
      return { ok: true, value: gate.open ? '' : gate.reasons.map(({ code }) => code).join(' ') };
    });
  },
};

const said = (value: Raw, at: string): string =>
  list(value, at)
    .map((each) => text(each, at))
    .join(' ');
