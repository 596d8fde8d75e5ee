import { type ContactFacts, type ContactStep, contactIssues, NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import type { CorrectContactInput } from '../generated/graphql.ts';
import type { ContactRow } from '../persistence/contacts.ts';
import type { CasesScope } from '../scope.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { checkDuties } from './contact-input.ts';
import { checkTimes } from './contact-times.ts';
import { type InputCheck, LINE, PARAGRAPH } from './input-check.ts';
import { checkCircle } from './named-circle.ts';

/** What a correction says, with what it leaves out as it stands; looked over as a new contact is. */
export function checkCorrection(check: InputCheck, scope: CasesScope, input: CorrectContactInput, contact: ContactRow) {
  const facts: ContactFacts = {
    kind: input.kind ?? contact.kind,
    result: input.result ?? contact.result,
    counterparts: input.counterparts ? [...new Set(input.counterparts)] : contact.counterparts,
  };
  const changesFacts = !sameFacts(facts, contact);
  if (changesFacts) {
    for (const { path, code } of contactIssues(facts)) check.issues.push(caseworkIssue(path, code));
  }
  return {
    facts,
    /** Null where it follows anew, since what was done turned out to be something else. */
    step: (input.step ?? (changesFacts ? null : contact.step)) as ContactStep | null,
    reason: check.required('reason', input.reason),
    duties: checkDuties(check, input.duties),
    note: check.text('note', input.note, NOTE_MAX_CHARACTERS),
    /** Undefined where it stays. */
    place: input.place === undefined ? undefined : check.text('place', input.place, LINE),
    purpose: input.purpose === undefined ? undefined : check.text('purpose', input.purpose, PARAGRAPH),
    circle: checkCircle(check, contact.workerId, input.circle),
    times: checkTimes(check, scope, input),
  };
}

function sameFacts(a: ContactFacts, b: ContactFacts): boolean {
  const who = ({ counterparts }: ContactFacts) => [...counterparts].sort().join();
  return a.kind === b.kind && a.result === b.result && who(a) === who(b);
}
