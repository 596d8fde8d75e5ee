import { type ReferralFact, type ReferralHistory, takeReferralStep } from '@banso/domain/partners';
import type { NotSaved, RefusalAnswer } from '@banso/service-kit';
import { historyOf, type ReferralRow, saveReferral } from '../persistence/referrals.ts';
import { placeOf, sealBytes } from '../persistence/sealed-columns.ts';
import { type NetworkScope, perform, type Tx } from '../scope.ts';
import { stepRefusal } from '../wording/referral-refusals.ts';
import { type SavedReferral, savedReferral } from './answers.ts';
import { type ReferralInput, referralForChange } from './referral-for-change.ts';

export type ReferralAnswer = SavedReferral | NotSaved | RefusalAnswer;

export interface ReferralStep {
  readonly name: string;
  readonly input: ReferralInput;
  readonly fact: ReferralFact;
  /** What the caller meant to set, to lay beside what stands when the version is stale. */
  readonly yours?: Readonly<Record<string, string | null>>;
  /** The agency's own words that are kept with the step. */
  readonly note?: { readonly column: 'declineNote' | 'outcomeNote'; readonly text: string | null | undefined };
  /** Checks that need the referral itself. */
  check?(referral: ReferralRow): NotSaved | undefined;
  /** Tells the sender, in the same transaction. */
  tell(tx: Tx, referral: ReferralRow, history: ReferralHistory): Promise<void>;
}

/** One step of a referral: permit, version, the domain's decision, then state, audit and news together. */
export function takeStep(scope: NetworkScope, step: ReferralStep): Promise<ReferralAnswer> {
  const { name, input, fact } = step;
  const command = { id: input.commandId, name, input };
  return perform<SavedReferral, NotSaved>(scope, command, async (tx, end) => {
    const referral = await referralForChange(tx, scope, end, input, step.yours);
    const objection = step.check?.(referral);
    if (objection !== undefined) return end.answer(objection);
    const taken = takeReferralStep(historyOf(referral), fact);
    if (!taken.ok) return end.refuse('referral:answer', stepRefusal(taken.error), [referral.id]);
    const at = scope.now();
    await saveReferral(tx, referral, {
      history: taken.value,
      by: scope.actor.id,
      at,
      ...(await sealedNote(scope, referral, step)),
    });
    tx.audit({
      kind: 'change',
      action: 'referral:answer',
      entity: 'IncomingReferral',
      entityId: referral.id,
      fields: [fact.kind],
    });
    await step.tell(tx, referral, taken.value);
    return savedReferral(referral.id);
  });
}

async function sealedNote(scope: NetworkScope, referral: ReferralRow, { note }: ReferralStep) {
  const text = note?.text?.trim() ?? '';
  if (note === undefined || text === '') return {};
  const place = placeOf(referral.organisationId, 'incoming_referral', note.column, referral.id);
  return { [`${note.column}Sealed`]: await sealBytes(scope.sealing, place, text) };
}
