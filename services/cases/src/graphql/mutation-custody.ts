import { acceptTransfer } from '../application/accept-transfer.ts';
import { cancelDeletion } from '../application/cancel-deletion.ts';
import { declineTransfer } from '../application/decline-transfer.ts';
import { deleteCase } from '../application/delete-case.ts';
import { liftLegalHold } from '../application/lift-legal-hold.ts';
import { placeLegalHold } from '../application/place-legal-hold.ts';
import { proposeDeletion } from '../application/propose-deletion.ts';
import { proposeTransfer } from '../application/propose-transfer.ts';
import { withdrawTransfer } from '../application/withdraw-transfer.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

/** In whose hands a case is, how long it is kept, and how it goes. */
export const custodyMutations: MutationResolvers = {
  proposeTransfer: (_, { input }, scope) => proposeTransfer(scope, input),
  acceptTransfer: (_, { input }, scope) => acceptTransfer(scope, input),
  declineTransfer: (_, { input }, scope) => declineTransfer(scope, input),
  withdrawTransfer: (_, { input }, scope) => withdrawTransfer(scope, input),
  placeLegalHold: (_, { input }, scope) => placeLegalHold(scope, input),
  liftLegalHold: (_, { input }, scope) => liftLegalHold(scope, input),
  proposeDeletion: (_, { input }, scope) => proposeDeletion(scope, input),
  cancelDeletion: (_, { input }, scope) => cancelDeletion(scope, input),
  deleteCase: (_, { input }, scope) => deleteCase(scope, input),
};
