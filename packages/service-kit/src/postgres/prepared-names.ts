import type pg from 'pg';

/** A server keeps a prepared statement with its plan until it is told otherwise: a list with filters takes 150 kB. */
export const MOST_PREPARED = 150;
/** So many stay when there are too many, so that the tidying is rare. */
const KEPT = 100;

interface Prepared {
  readonly name: string;
  lastAsked: number;
}

interface OnConnection {
  readonly byText: Map<string, Prepared>;
  /** Counts what was asked; also makes names that are never given twice. */
  asked: number;
}

const connections = new WeakMap<pg.ClientBase, OnConnection>();

/** The name under which this connection prepares the text: of a bounded number, whatever texts there are. */
export function preparedName(client: pg.ClientBase, text: string): string {
  let known = connections.get(client);
  if (known === undefined) {
    known = { byText: new Map(), asked: 0 };
    connections.set(client, known);
  }
  known.asked += 1;
  const found = known.byText.get(text);
  if (found !== undefined) {
    found.lastAsked = known.asked;
    return found.name;
  }
  const name = `banso_${known.asked}`;
  known.byText.set(text, { name, lastAsked: known.asked });
  return name;
}

/**
 * Statements that take away what has not been asked for longest, or nothing. To be sent outside of a transaction, which
 * might have failed, and while nothing is under way on the connection.
 */
export function tidyPrepared(client: pg.ClientBase): string {
  const known = connections.get(client);
  if (known === undefined || known.byText.size <= MOST_PREPARED) return '';
  const { parsedStatements } = (client as unknown as { connection: Driver }).connection;
  const oldestFirst = [...known.byText].sort(([, a], [, b]) => a.lastAsked - b.lastAsked);
  let sql = '';
  for (const [text, { name }] of oldestFirst.slice(0, known.byText.size - KEPT)) {
    known.byText.delete(text);
    // What could not be parsed is on no server.
    if (parsedStatements[name] === undefined) continue;
    delete parsedStatements[name];
    sql += `deallocate ${name}; `;
  }
  return sql;
}

/** What the driver remembers of the statements that it has prepared. */
interface Driver {
  readonly parsedStatements: Record<string, string>;
}
