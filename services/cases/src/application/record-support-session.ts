import { hasSupportRecord } from '@banso/domain/casework';
import { type InvalidAnswer, newId, type RefusalAnswer } from '@banso/service-kit';
import type { RecordSupportSessionInput } from '../generated/graphql.ts';
import { supportItemForChange } from '../persistence/support-sessions.ts';
import { type CasesScope, perform } from '../scope.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { checkTimes, regularHours } from './contact-times.ts';
import { InputCheck, LINE } from './input-check.ts';
import { itemForSession, SESSION_ACTION } from './item-for-session.ts';
import { roleOn } from './role-on.ts';
import { refuseSessionAtHome } from './session-at-home.ts';
import { storeSession } from './store-support-session.ts';
import { checkAtHome, checkSession } from './support-session-input.ts';

export interface SupportSessionSavedAnswer {
  readonly __typename: 'SupportSessionSaved';
  readonly sessionId: string;
  readonly caseId: string;
}

export const sessionSaved = (sessionId: string, caseId: string): SupportSessionSavedAnswer => ({
  __typename: 'SupportSessionSaved',
  sessionId,
  caseId,
});

/** 3(4)カ, キ: what was done with an item on a day that was no contact, such as a call-in to the group. */
export async function recordSupportSession(scope: CasesScope, input: RecordSupportSessionInput) {
  const { commandId, ...content } = input;
  return perform<SupportSessionSavedAnswer, InvalidAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'recordSupportSession', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(
        tx,
        scope,
        end,
        SESSION_ACTION,
        await caseIdOf(tx, scope, 'planItem', input.itemId),
      );
      const check = new InputCheck(scope.today);
      const times = checkTimes(check, scope, input);
      const hours = times === null ? null : await regularHours(tx, check, supportCase, times);
      const place = check.text('place', input.place, LINE);
      const urgentReason = check.text('urgentReason', input.urgentReason);
      const counterparts = [...new Set(input.counterparts)];
      const duty = (await supportItemForChange(tx, supportCase, input.itemId))?.duty ?? '';
      const words = hasSupportRecord(duty) ? checkSession(check, input, { duty, counterparts }) : null;
      const atHome = hasSupportRecord(duty) && checkAtHome(check, duty, input.atHome);
      const invalid = check.answer();
      if (invalid !== null || times === null || hours === null)
        return end.answer(invalid ?? { __typename: 'InvalidInput', issues: [] });
      const item = await itemForSession(tx, end, supportCase, { itemId: input.itemId, heldOn: times.on, urgentReason });
      await refuseSessionAtHome(tx, scope, end, supportCase, { duty: item.duty, atHome, counterparts, on: times.on });
      if (words === null || atHome === null) throw new Error('a session without its words');
      const id = newId(scope.now());
      await storeSession(tx, scope, supportCase, {
        id,
        itemId: item.id,
        duty: item.duty,
        contactId: null,
        own: { times, outside: hours.outside, place, atHome, counterparts },
        words,
        urgentHelpId: item.urgentHelpId,
        urgentReason: item.urgentReason,
        workerRole: await roleOn(tx, scope, supportCase, times.on),
      });
      return sessionSaved(id, supportCase.id);
    },
  );
}
