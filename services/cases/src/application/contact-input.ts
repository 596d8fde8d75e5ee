import { type ContactStep, contactDuties, contactIssues, NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import type { ClauseId } from '@banso/domain/guideline';
import type { RecordContactInput } from '../generated/graphql.ts';
import type { CasesScope } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { checkTimes } from './contact-times.ts';
import { type InputCheck, LINE, PARAGRAPH } from './input-check.ts';
import { checkCircle } from './named-circle.ts';

/** What a contact says of itself, looked over; whether it may be recorded is asked elsewhere. */
export function checkContact(check: InputCheck, scope: CasesScope, input: RecordContactInput) {
  const counterparts = [...new Set(input.counterparts)];
  const facts = { kind: input.kind, result: input.result, counterparts };
  for (const { path, code } of contactIssues(facts)) check.issues.push(caseworkIssue(path, code));
  const times = checkTimes(check, scope, input);
  return {
    facts,
    times,
    duties: checkDuties(check, input.duties),
    step: (input.step ?? null) as ContactStep | null,
    /** Undefined where that of the visit holds. */
    purpose: input.purpose === undefined ? undefined : check.text('purpose', input.purpose, PARAGRAPH),
    place: check.text('place', input.place, LINE),
    note: check.text('note', input.note, NOTE_MAX_CHARACTERS),
    overrideReason: check.text('overrideReason', input.overrideReason, PARAGRAPH),
    companionIds: [...new Set(check.list('companionIds', input.companionIds ?? []))].map((id, index) =>
      check.id(`companionIds.${index}`, id),
    ),
    circle: checkCircle(check, scope.actor.id, input.circle),
    promise: checkPromise(check, input, times?.on ?? null),
  };
}

/** 3(4): each contact names its duties, at least one. */
export function checkDuties(check: InputCheck, given: readonly string[]): ClauseId[] {
  if (given.length === 0) check.issues.push(caseworkIssue('duties', 'NO_DUTY'));
  check.list('duties', given).forEach((clause, index) => {
    if (!contactDuties.includes(clause as ClauseId)) check.issues.push(caseworkIssue(`duties.${index}`, 'NOT_A_DUTY'));
  });
  return contactDuties.filter((clause) => given.includes(clause));
}

function checkPromise(check: InputCheck, { promise }: RecordContactInput, contactOn: string | null) {
  if (!promise) return null;
  const what = check.required('promise.what', promise.what);
  const dueOn = check.day('promise.dueOn', promise.dueOn);
  if (dueOn === null) return null;
  if (contactOn !== null && dueOn < contactOn) check.issues.push(caseworkIssue('promise.dueOn', 'DUE_BEFORE_CONTACT'));
  return { what, dueOn };
}
