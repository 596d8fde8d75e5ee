import { describe, expect, it } from 'vitest';
import { type ApprovalStep, maySetRoute, type RoutePerson, routeInForce, stepFlaw } from './approval-route.ts';
import type { Gate } from './gate.ts';

const codes = (answer: Gate) =>
  answer.open ? [] : answer.reasons.map((why) => [why.code, why.clause, ...why.missing]);
const step = (kind: ApprovalStep['kind'], staffId: string | null, deputyId: string | null = null): ApprovalStep => ({
  kind,
  staffId,
  deputyId,
});
const people: RoutePerson[] = [
  { id: 'worker', active: true, fitFor: ['DRAFT'] },
  { id: 'chief', active: true, fitFor: ['DRAFT', 'REVIEW'] },
  { id: 'head', active: true, fitFor: ['DRAFT', 'REVIEW'] },
  { id: 'gone', active: false, fitFor: [] },
  { id: 'manager', active: true, fitFor: ['REVIEW', 'DECIDE'] },
];
const route = [step('DRAFT', 'worker'), step('REVIEW', 'chief', 'head'), step('DECIDE', 'manager')];

describe('an approval route', () => {
  it('leads from a draft over reviews to a decision', () => {
    expect(maySetRoute(route, people)).toEqual({ open: true });
    expect(maySetRoute([step('DRAFT', null), step('DECIDE', 'manager')], people)).toEqual({ open: true });
    expect(maySetRoute([], people)).toEqual({ open: true });
  });

  it.each([
    ['a draft alone', [step('DRAFT', 'worker')]],
    ['no decision at the end', [step('DRAFT', 'worker'), step('REVIEW', 'chief')]],
    ['a decision in the middle', [step('DRAFT', 'worker'), step('DECIDE', 'manager'), step('REVIEW', 'chief')]],
    ['no draft first', [step('REVIEW', 'chief'), step('DECIDE', 'manager')]],
    ['two drafts', [step('DRAFT', 'worker'), step('DRAFT', 'chief'), step('DECIDE', 'manager')]],
  ])('is refused with %s', (_, steps) => {
    expect(codes(maySetRoute(steps, people))).toEqual([['ROUTE_OUT_OF_ORDER', '3(4)オ']]);
  });

  it('names each step’s person, nobody twice, and nobody unfit or gone', () => {
    const set = (...changed: ApprovalStep[]) => codes(maySetRoute(changed, people));
    expect(set(step('DRAFT', 'worker'), step('REVIEW', null), step('DECIDE', 'manager'))).toEqual([
      ['ROUTE_STEP_EMPTY', '3(4)オ'],
    ]);
    expect(set(step('DRAFT', 'chief'), step('REVIEW', 'head', 'chief'), step('DECIDE', 'manager'))).toEqual([
      ['ROUTE_PERSON_TWICE', '3(4)オ', 'chief'],
    ]);
    expect(set(step('DRAFT', 'worker'), step('REVIEW', 'gone'), step('DECIDE', 'manager', 'head'))).toEqual([
      ['ROUTE_PERSON_ENDED', '3(4)オ', 'gone'],
      ['ROUTE_ROLE_UNFIT', '3(4)オ', 'head'],
    ]);
  });

  it('says of a step’s person what is wrong', () => {
    expect(stepFlaw('REVIEW', 'chief', people)).toBeNull();
    expect(stepFlaw('DRAFT', null, people)).toBeNull();
    expect(stepFlaw('DECIDE', 'chief', people)).toBe('UNFIT');
    expect(stepFlaw('REVIEW', 'gone', people)).toBe('ENDED');
    expect(stepFlaw('REVIEW', 'gone', [{ id: 'gone', active: false, fitFor: ['REVIEW'] }])).toBe('ENDED');
    expect(stepFlaw('REVIEW', 'nobody', people)).toBe('UNFIT');
  });
});

describe('the route in force', () => {
  const dated = (validFrom: string, validUntil: string | null, steps = route) => ({ validFrom, validUntil, steps });
  const routes = [dated('2026-04-01', null), dated('2026-10-01', '2026-10-31')];

  it('is the one that began last, on its first day and its last', () => {
    expect(routeInForce(routes, '2026-03-31')).toBeNull();
    expect(routeInForce(routes, '2026-04-01')).toBe(routes[0]);
    expect(routeInForce(routes, '2026-09-30')).toBe(routes[0]);
    expect(routeInForce(routes, '2026-10-01')).toBe(routes[1]);
    expect(routeInForce(routes, '2026-10-31')).toBe(routes[1]);
  });

  it('is none after its end, and none where it has no steps', () => {
    expect(routeInForce(routes, '2026-11-01')).toBeNull();
    expect(routeInForce([...routes, dated('2026-12-01', null, [])], '2026-12-01')).toBeNull();
    expect(routeInForce([], '2026-12-01')).toBeNull();
  });
});
