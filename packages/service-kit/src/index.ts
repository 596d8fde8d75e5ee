export { canonicalJson } from './audit/canonical-json.ts';
export { type AuditFinding, type AuditVerdict, verifyAudit } from './audit/verify-audit.ts';
export { type Clock, civilDateInJapan, systemClock } from './clock.ts';
export { CodedError, type ErrorCode } from './coded-error.ts';
export { toDateColumn } from './date-columns.ts';
export type { Timer } from './events/background.ts';
export type { Deliver, DeliveredEvent, EventHandler, EventHandlers } from './events/event.ts';
export { deliverOverHttp, readDelivery } from './events/http-delivery.ts';
export { kitHandlers, saveActor } from './events/kit-handlers.ts';
export { holidayName, isHoliday } from './holidays.ts';
export { type Identity, identityVerifier, type VerifyIdentity } from './identity/verify-identity.ts';
export { groupInOrder, inOrder } from './in-order.ts';
export { type EncryptionKey, type Keys, keysIn } from './keys.ts';
export { createLog, type FailureFacts, type Logger, logFailure } from './log.ts';
export { newId } from './new-id.ts';
export { holdsNul } from './nul.ts';
export { createPool, prismaAdapter } from './pools.ts';
export { runUntilSignal } from './run-until-signal.ts';
export type { ReadTransaction } from './scope/read-transaction.ts';
export { type DeniedPermit, type Refused, refusedData, type StaleVersion, staleVersion } from './scope/refusal.ts';
export type { LoaderScope, Scope } from './scope/scope.ts';
export { inSystemTransaction, type SystemScope, systemScope } from './scope/system.ts';
export type { EmitOptions, PrismaLike, RawDb, WriteTransaction } from './scope/write-transaction.ts';
export { createSealing, type SealedPlace, type Sealing } from './sealing/sealing.ts';
export {
  describeSettings,
  describeShape,
  type Environment,
  readSettingsWith,
  type ServiceSettings,
  type SettingDescription,
  SettingsError,
  serviceSettings,
  subgraphAddresses,
} from './settings.ts';
export { createSubgraph } from './subgraph/create-subgraph.ts';
export type { OperationEnd } from './subgraph/executor.ts';
export { loadTypeDefs, type Resolvers } from './subgraph/schema.ts';
export type { ExecuteRequest, PartnerContract, Subgraph, SubgraphOptions } from './subgraph/subgraph.ts';
export { createTokenBucket, type TokenBucket } from './token-bucket.ts';
export {
  absent,
  denialAnswer,
  type InputIssueAnswer,
  type InvalidAnswer,
  type NotSaved,
  type RefusalAnswer,
  type StaleAnswer,
} from './use-case/answers.ts';
export { type Ending, type Perform, performIn } from './use-case/perform.ts';
