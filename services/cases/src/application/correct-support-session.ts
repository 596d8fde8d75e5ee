import { mayCorrectSession, type Practised } from '@banso/domain/casework';
import { absent, type InvalidAnswer, type RefusalAnswer, type StaleAnswer } from '@banso/service-kit';
import type { CorrectSupportSessionInput } from '../generated/graphql.ts';
import { appendEvent } from '../persistence/case-events.ts';
import { openText, placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { type SupportSessionRow, sessionForChange } from '../persistence/support-sessions.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseworkRefusal } from '../wording/casework-refusals.ts';
import { gateRefusal } from '../wording/gate-refusal.ts';
import { caseForChange } from './case-for-change.ts';
import { caseIdOf } from './case-id-of.ts';
import { checkTimes, regularHours } from './contact-times.ts';
import { groundThen } from './ground-then.ts';
import { InputCheck, LINE } from './input-check.ts';
import { SESSION_ACTION } from './item-for-session.ts';
import { type SupportSessionSavedAnswer, sessionSaved } from './record-support-session.ts';
import { refuseMovedHome } from './session-at-home.ts';
import { stale } from './stale.ts';
import { sealWords } from './store-support-session.ts';
import { checkAtHome, checkSession, type SessionWords } from './support-session-input.ts';

const TABLE = 'support_session';

/** Mends a session; what it replaces stays, with who replaced it and why. Open to its writer and to a supervisor. */
export async function correctSupportSession(scope: CasesScope, input: CorrectSupportSessionInput) {
  const { commandId, ...content } = input;
  return perform<SupportSessionSavedAnswer, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'correctSupportSession', input: content },
    async (tx, end) => {
      const caseId = await caseIdOf(tx, scope, 'session', input.sessionId);
      const supportCase = await caseForChange(tx, scope, end, SESSION_ACTION, caseId);
      const session = await sessionForChange(tx, supportCase, input.sessionId);
      if (session === undefined) return end.deny(SESSION_ACTION, absent, [input.sessionId]);
      const { id, organisationId, duty } = session;
      if (session.workerId !== scope.actor.id && !scope.permit('visit:override', supportCase).allowed) {
        return end.refuse(SESSION_ACTION, caseworkRefusal('NOT_OWN_SESSION', ['officeSupervisor']), [id]);
      }
      const check = new InputCheck(scope.today);
      const theirs = await wordsOf(scope, session);
      const own = checkOwn(check, scope, session, input);
      const words = checkSession(check, input, {
        duty,
        counterparts: own?.counterparts ?? session.counterparts,
        kept: new Set(theirs.practised.map(({ area }) => area)),
      });
      const reason = check.required('reason', input.reason);
      const hours = own === null ? null : await regularHours(tx, check, supportCase, own.times);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (session.version !== input.version) return end.answer(await stale(tx, session, differences(words, theirs)));
      const gate = mayCorrectSession(supportCase.stage, duty);
      if (!gate.open) return end.refuse(SESSION_ACTION, gateRefusal(gate), [id]);
      const { urgentHelpId } = await groundThen(tx, end, supportCase, session, own?.times.on ?? session.heldOn);
      if (own !== null) {
        await refuseMovedHome(tx, scope, end, supportCase, {
          was: { duty, atHome: session.atHome, counterparts: session.counterparts, on: session.heldOn },
          is: { duty, atHome: own.atHome, counterparts: own.counterparts, on: own.times.on },
        });
      }
      await keepOriginalSession(tx, scope, session, theirs, reason);
      await tx.db.supportSession.update({
        where: { organisationId_id: { organisationId, id } },
        data: {
          ...(await sealWords(scope, { organisationId, table: TABLE, rowId: id }, words)),
          ...(own === null || hours === null
            ? {}
            : {
                startedAt: own.times.startedAt,
                endedAt: own.times.endedAt,
                urgentHelpId,
                atHome: own.atHome,
                counterparts: [...own.counterparts],
                outsideRegularHours: hours.outside,
                placeSealed: await sealText(scope.sealing, placeOf(organisationId, TABLE, 'place', id), own.place),
              }),
          version: session.version + 1,
          updatedBy: scope.actor.id,
          updatedAt: scope.now(),
        },
      });
      await appendEvent(tx, supportCase, 'supportSessionCorrected', {
        at: scope.now(),
        by: scope.actor.id,
        data: { sessionId: id, itemId: session.itemId, duty },
      });
      tx.audit({
        kind: 'change',
        action: 'session:correct',
        entity: 'SupportSession',
        entityId: id,
        caseId: supportCase.id,
        ground: duty,
      });
      return sessionSaved(id, supportCase.id);
    },
  );
}

/** Times, place and company are a session's own only where there was no contact. */
function checkOwn(check: InputCheck, scope: CasesScope, session: SupportSessionRow, input: CorrectSupportSessionInput) {
  if (session.contactId !== null) return null;
  const startedAt = input.startedAt ?? session.startedAt.toISOString();
  const times = checkTimes(check, scope, { startedAt, endedAt: input.endedAt });
  const counterparts = input.counterparts ? [...new Set(input.counterparts)] : session.counterparts;
  const place = check.text('place', input.place, LINE);
  // A record from before it was asked is mended in its words without it.
  const atHome = typeof input.atHome === 'boolean' ? checkAtHome(check, session.duty, input.atHome) : session.atHome;
  return times === null ? null : { times, counterparts, place, atHome };
}

async function wordsOf(scope: CasesScope, session: SupportSessionRow): Promise<SessionWords> {
  const open = (column: string, sealed: Uint8Array | null) =>
    openText(scope.sealing, placeOf(session.organisationId, TABLE, column, session.id), sealed);
  return {
    practised: JSON.parse((await open('practised', session.practisedSealed)) ?? '[]') as Practised[],
    company: await open('company', session.companySealed),
    clientDid: await open('client_did', session.clientDidSealed),
    helped: await open('helped', session.helpedSealed),
    next: await open('next', session.nextSealed),
  };
}

const differences = (yours: SessionWords, theirs: SessionWords) =>
  [
    ['clientDid', yours.clientDid, theirs.clientDid],
    ['helped', yours.helped, theirs.helped],
    ['next', yours.next, theirs.next],
    ['company', yours.company, theirs.company],
  ] as const;

/** Sealed values are bound to their row, so old words are sealed anew for the place where they are kept. */
async function keepOriginalSession(
  tx: Tx,
  scope: CasesScope,
  session: SupportSessionRow,
  words: SessionWords,
  reason: string,
): Promise<void> {
  const { organisationId, id, caseId, version } = session;
  const where = { organisationId, table: 'support_session_original', rowId: `${id}:${version}` };
  const place = (column: string) => placeOf(organisationId, where.table, column, where.rowId);
  const isOwn = session.contactId === null;
  const said = isOwn
    ? await openText(scope.sealing, placeOf(organisationId, TABLE, 'place', id), session.placeSealed)
    : null;
  await tx.db.supportSessionOriginal.create({
    data: {
      organisationId,
      sessionId: id,
      version,
      caseId,
      startedAt: isOwn ? session.startedAt : null,
      endedAt: isOwn ? session.endedAt : null,
      counterparts: isOwn ? [...session.counterparts] : [],
      placeSealed: await sealText(scope.sealing, place('place'), said),
      atHome: session.atHome,
      ...(await sealWords(scope, where, words)),
      reasonSealed: await sealRequired(scope.sealing, place('reason'), reason),
      replacedAt: scope.now(),
      replacedBy: scope.actor.id,
    },
  });
}
