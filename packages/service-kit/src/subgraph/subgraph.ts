import type { Request } from 'express';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Clock } from '../clock.ts';
import type { Timer } from '../events/background.ts';
import type { Deliver, DeliveredEvent, EventHandlers } from '../events/event.ts';
import type { Identity } from '../identity/verify-identity.ts';
import type { Logger } from '../log.ts';
import type { LoaderScope } from '../scope/scope.ts';
import type { PrismaLike } from '../scope/write-transaction.ts';
import type { Sealing } from '../sealing/sealing.ts';
import type { ServiceSettings } from '../settings.ts';
import type { OperationEnd } from './executor.ts';
import type { Resolvers } from './schema.ts';

export interface ExecuteRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

export interface Subgraph {
  readonly name: string;
  /** The in-memory path: the same pipeline as over HTTP, the identity handed over as a value. */
  execute(request: ExecuteRequest, identity: Identity, requestId: string): Promise<ExecutionResult>;
  receive(events: readonly DeliveredEvent[]): Promise<void>;
  listen(port: number, host?: string): Promise<{ url: string }>;
  /** Only where the service has a partner contract. */
  listenPartner(port: number, host?: string): Promise<{ url: string }>;
  startRelay(deliver: Deliver): Promise<void>;
  /** The relay looks at once. */
  wake(): void;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** A second door for partner agencies: its own contract, its own listener, no federation entrances. */
export interface PartnerContract {
  readonly typeDefs: DocumentNode;
  readonly resolvers: Resolvers;
  /** Who calls, by the partner's own credentials; throws a CodedError `UNAUTHENTICATED`. */
  identify(request: Request): Promise<Identity>;
  /** Of one caller, with bursts of four times that: no program keeps the portal waiting. 0 is no limit. */
  readonly requestsPerSecond: number;
}

export interface SubgraphOptions<Db, L> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  readonly resolvers: Resolvers;
  readonly loaders: (scope: LoaderScope<Db>) => L;
  readonly handlers: EventHandlers<Db>;
  readonly settings: ServiceSettings;
  /** The service's generated client on `@prisma/adapter-pg`; closed with the subgraph. */
  readonly prisma: PrismaLike<Db>;
  readonly timers?: readonly Timer<Db>[];
  readonly partner?: PartnerContract;
  readonly clock?: Clock;
  readonly log?: Logger;
  /** For tests and measurements: called after each operation. */
  readonly onOperationEnd?: (end: OperationEnd) => void;
  /** For what a service builds before the subgraph and wants sealed or read outside of an operation. */
  readonly sealing?: Sealing;
}
