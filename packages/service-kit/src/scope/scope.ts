import { type Action, type Actor, type Permit, permit, type Resource } from '@banso/domain/authorisation';
import { type CivilDate, isUuid } from '@banso/domain/foundation';
import { type Clock, civilDateInJapan } from '../clock.ts';
import { CodedError } from '../coded-error.ts';
import type { Identity } from '../identity/verify-identity.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { auditRowsAsJson, OperationAudit } from './audit-rows.ts';
import { runCommand } from './command.ts';
import { OpenReadTransaction, type ReadSources, type ReadTransaction } from './read-transaction.ts';
import { type DeniedPermit, type Refused, refusedData } from './refusal.ts';
import { standingOf } from './standing.ts';
import { type PrismaLike, runWrite, type WriteContext, type WriteTransaction } from './write-transaction.ts';

/** Everything that one operation stands on; GraphQL's context value. */
export interface Scope<Db = unknown, L = unknown> {
  readonly identity: Identity;
  readonly actor: Actor;
  readonly requestId: string;
  readonly operationName: string;
  readonly clock: Clock;
  now(): Date;
  /** The civil day in Japan at which the operation began. */
  readonly today: CivilDate;
  readonly read: ReadTransaction;
  readonly loaders: L;
  readonly audit: Pick<OperationAudit, 'shown'>;
  readonly sealing: Sealing;
  permit(action: Action, resource: Resource): Permit;
  /** Load, decide, save, audit and emit in one transaction. Loaders start afresh after it. */
  write<R>(work: (tx: WriteTransaction<Db>) => Promise<R>): Promise<R>;
  /** As `write`, with one effect for one client-made command id. `input` is what must be equal on a retry. */
  command<R>(
    commandId: string,
    name: string,
    input: unknown,
    work: (tx: WriteTransaction<Db>) => Promise<R>,
  ): Promise<R>;
  /** Records a refusal, whatever becomes of a write around it, and gives the data that answers it. */
  refuse(action: Action, denied: DeniedPermit, ids: readonly string[]): Refused;
}

export type LoaderScope<Db = unknown> = Omit<Scope<Db, never>, 'loaders'>;

export interface ScopeSources<Db, L> {
  /** The service's, which stands before every fact that it tells. */
  readonly name: string;
  readonly reading: ReadSources;
  readonly prisma: PrismaLike<Db>;
  readonly sealing: Sealing;
  readonly clock: Clock;
  readonly loaders: (scope: LoaderScope<Db>) => L;
  readonly wake: () => void;
}

export interface OperationFacts {
  readonly identity: Identity;
  readonly requestId: string;
  readonly operationName: string;
}

export class OperationScope<Db, L> implements Scope<Db, L> {
  readonly identity: Identity;
  readonly actor: Actor;
  readonly requestId: string;
  readonly operationName: string;
  readonly clock: Clock;
  readonly today: CivilDate;
  readonly read: OpenReadTransaction;
  readonly audit = new OperationAudit();
  readonly sealing: Sealing;
  readonly #sources: ScopeSources<Db, L>;
  #loaders: L | undefined;

  private constructor(
    sources: ScopeSources<Db, L>,
    facts: OperationFacts,
    read: OpenReadTransaction,
    today: CivilDate,
  ) {
    this.#sources = sources;
    this.identity = facts.identity;
    this.requestId = facts.requestId;
    this.operationName = facts.operationName;
    this.clock = sources.clock;
    this.sealing = sources.sealing;
    this.read = read;
    this.actor = read.actor;
    this.today = today;
  }

  /** `ahead` presumes that the actor is as last time; what then throws `StartOver` is run again without. */
  static async open<Db, L>(
    sources: ScopeSources<Db, L>,
    facts: OperationFacts,
    ahead: boolean,
  ): Promise<OperationScope<Db, L>> {
    const today = civilDateInJapan(sources.clock.now());
    const open = ahead ? OpenReadTransaction.openAhead : OpenReadTransaction.open;
    const read = await open(sources.reading, facts.identity, today);
    return new OperationScope(sources, facts, read, today);
  }

  get loaders(): L {
    this.#loaders ??= this.#sources.loaders(this);
    return this.#loaders;
  }

  now(): Date {
    return this.clock.now();
  }

  permit(action: Action, resource: Resource): Permit {
    return permit(this.actor, action, resource, this.today);
  }

  async write<R>(work: (tx: WriteTransaction<Db>) => Promise<R>): Promise<R> {
    try {
      return await runWrite(this.#sources.prisma, this.#writeContext(), work);
    } finally {
      // What was loaded before is not what the payload may show now.
      this.#loaders = undefined;
    }
  }

  command<R>(id: string, name: string, input: unknown, work: (tx: WriteTransaction<Db>) => Promise<R>): Promise<R> {
    if (!isUuid(id)) throw new CodedError('BAD_REQUEST', 'A command id is a UUID.');
    const owner = { organisationId: this.actor.organisationId, actorId: this.actor.id };
    return this.write((tx) => runCommand(tx, owner, { id, name, input }, work));
  }

  refuse(action: Action, denied: DeniedPermit, ids: readonly string[]): Refused {
    this.audit.refused(action, denied.reason, ids);
    return refusedData(action, denied);
  }

  /** Commits; only then may the response leave. */
  async finish(): Promise<number> {
    const events = this.audit.events(this.operationName);
    const { organisationId, id } = this.actor;
    const context = { organisationId, actorId: id, sessionId: this.identity.sessionId, requestId: this.requestId };
    await this.read.finish(events.length > 0 ? auditRowsAsJson(context, this.now(), events) : null);
    return events.length;
  }

  #writeContext(): WriteContext {
    return {
      service: this.#sources.name,
      standing: standingOf(this.actor, this.today),
      audit: { actorId: this.actor.id, sessionId: this.identity.sessionId, requestId: this.requestId },
      clock: this.clock,
      afterCommit: this.#sources.wake,
    };
  }
}
