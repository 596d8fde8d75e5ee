import type { Action } from '@banso/domain/authorisation';
import type { DeniedPermit } from '../scope/refusal.ts';
import type { Scope } from '../scope/scope.ts';
import type { WriteTransaction } from '../scope/write-transaction.ts';
import { denialAnswer, type RefusalAnswer } from './answers.ts';

/** What the audit keeps of an answer that is not a success. */
interface RefusedAttempt {
  readonly action: Action;
  readonly reason: string;
  readonly ids: readonly string[];
}

/** Thrown inside the transaction, so that nothing of the attempt stays, not even the command's receipt. */
class NothingSaved<A> extends Error {
  readonly answer: A;
  readonly refused: RefusedAttempt | null;

  constructor(answer: A, refused: RefusedAttempt | null) {
    super('nothing was saved');
    this.answer = answer;
    this.refused = refused;
  }
}

/** How a use case ends without success: each call leaves the transaction. */
export interface Ending<A> {
  /** The permit decision said no, or the record is beyond reach (say so with `absent`). */
  deny(action: Action, denied: DeniedPermit, ids: readonly string[]): never;
  /** A rule of the domain said no: answered with its reason, and audited by the code. */
  refuse(
    action: Action,
    answer: A & { readonly code?: string; readonly __typename: string },
    ids: readonly string[],
  ): never;
  /** Input that cannot stand, or a stale version: answered, nothing to audit. */
  answer(answer: A): never;
}

interface Command {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/**
 * Runs a use case as one command with one effect. Only success consumes the command's id: after a refusal the same
 * request may be sent again. `S` is the answer to success, `A` what else may be answered beside a refusal.
 */
export type Perform<Db, L> = <S, A>(
  scope: Scope<Db, L>,
  command: Command,
  work: (tx: WriteTransaction<Db>, end: Ending<A | RefusalAnswer>) => Promise<S>,
) => Promise<S | A | RefusalAnswer>;

/** Each service names its database client and loaders once, beside its scope. */
export const performIn = <Db, L>(): Perform<Db, L> => perform;

async function perform<S, A, Db, L>(
  scope: Scope<Db, L>,
  command: Command,
  work: (tx: WriteTransaction<Db>, end: Ending<A | RefusalAnswer>) => Promise<S>,
): Promise<S | A | RefusalAnswer> {
  const end: Ending<A | RefusalAnswer> = {
    deny(action, denied, ids) {
      throw new NothingSaved(denialAnswer(denied), { action, reason: denied.reason, ids });
    },
    refuse(action, answer, ids) {
      throw new NothingSaved(answer, { action, reason: answer.code ?? answer.__typename, ids });
    },
    answer(answer) {
      throw new NothingSaved(answer, null);
    },
  };
  try {
    return await scope.command(command.id, command.name, command.input, (tx) => work(tx, end));
  } catch (error) {
    if (!(error instanceof NothingSaved)) throw error;
    const { refused } = error;
    if (refused !== null) await scope.write(async (tx) => tx.audit({ kind: 'refusal', ...refused }));
    return error.answer as A | RefusalAnswer;
  }
}
