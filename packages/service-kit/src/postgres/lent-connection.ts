import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';

type Transaction = Awaited<ReturnType<Awaited<ReturnType<PrismaPg['connect']>>['startTransaction']>>;

/**
 * The connection of one Prisma transaction, lent for statements of the kit's and the services' own: through Prisma each
 * of them costs several times what the driver alone takes, and a use case has ten or more.
 */
export class LentConnection {
  #client: pg.ClientBase | null = null;
  #nameOf: (query: { readonly sql: string }) => string = () => '';

  lend(client: pg.ClientBase, nameOf: (query: { readonly sql: string }) => string): void {
    this.#client = client;
    this.#nameOf = nameOf;
  }

  takeBack(): void {
    this.#client = null;
  }

  async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    // After its end the connection is another's.
    if (this.#client === null) throw new Error('the transaction has ended');
    return this.#client.query<Row>({ name: this.#nameOf({ sql: text }), text, values: [...values] });
  }
}

const borrower = new AsyncLocalStorage<LentConnection>();

/** Runs what starts a transaction, and lends its connection from the transaction's begin to its end. */
export function borrowing<R>(connection: LentConnection, start: () => Promise<R>): Promise<R> {
  return borrower.run(connection, start);
}

/** Prisma's adapter, whose transactions lend their connection to whoever asked for it. */
export class LendingAdapter extends PrismaPg {
  readonly #nameOf: (query: { readonly sql: string }) => string;

  constructor(pool: pg.Pool, nameOf: (query: { readonly sql: string }) => string) {
    super(pool, { disposeExternalPool: true, statementNameGenerator: nameOf });
    this.#nameOf = nameOf;
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation);
      const connection = borrower.getStore();
      if (connection !== undefined) lendUntilEnd(transaction, connection, this.#nameOf);
      return transaction;
    };
    return adapter;
  }
}

/** Taken back before the end is sent, so that nothing can follow it. */
function lendUntilEnd(
  transaction: Transaction,
  connection: LentConnection,
  nameOf: (query: { readonly sql: string }) => string,
): void {
  connection.lend((transaction as unknown as { readonly client: pg.ClientBase }).client, nameOf);
  const { executeRaw, commit, rollback } = transaction;
  transaction.executeRaw = (query) => {
    if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') connection.takeBack();
    return executeRaw.call(transaction, query);
  };
  transaction.commit = () => {
    connection.takeBack();
    return commit.call(transaction);
  };
  transaction.rollback = () => {
    connection.takeBack();
    return rollback.call(transaction);
  };
}
