import { createHash } from 'node:crypto';
import type { Actor } from '@banso/domain/authorisation';
import { BOARD, PAGE_SIZE, PEER_BOARD } from '../operations.ts';
import type { BoardQuestion } from '../servers/flat-board.ts';

/** Who looks at which list of the board; its pages follow one another by cursors. */
export interface BoardList {
  readonly looker: Actor;
  /** Value of the session cookie. */
  readonly token: string;
  readonly stage: string | null;
}

export interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type ServerName = 'banso' | 'postgraphile' | 'flat';
type Ask = (list: BoardList, after: string | null) => Request;

export const BOARD_ID = createHash('sha256').update(BOARD).digest('hex');
const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };

/** The same question in the words of each server. */
export function askingFrom(publicUrl: string): Readonly<Record<ServerName, Ask>> {
  return {
    banso: ({ looker, token, stage }, after) => ({
      headers: { ...JSON_TYPE, 'x-banso': 'portal', origin: publicUrl, cookie: `__Host-banso=${token}` },
      body: JSON.stringify({
        documentId: BOARD_ID,
        operationName: 'CaseBoard',
        variables: {
          filter: {
            ...(looker.officeIds[0] === undefined ? {} : { officeId: looker.officeIds[0] }),
            ...(stage === null ? {} : { stages: [stage] }),
          },
          first: PAGE_SIZE,
          after,
        },
      }),
    }),
    postgraphile: ({ looker, stage }, after) => ({
      headers: JSON_TYPE,
      body: JSON.stringify({
        query: PEER_BOARD,
        operationName: 'CaseBoard',
        variables: {
          condition: {
            organisationId: looker.organisationId,
            ...(looker.officeIds[0] === undefined ? {} : { officeId: looker.officeIds[0] }),
            ...(stage === null ? {} : { stage }),
          },
          first: PAGE_SIZE,
          after,
        },
      }),
    }),
    flat: ({ looker, stage }, after) => ({
      headers: JSON_TYPE,
      body: JSON.stringify({
        organisationId: looker.organisationId,
        officeId: looker.officeIds[0] ?? null,
        stage,
        first: PAGE_SIZE,
        after,
      } satisfies BoardQuestion),
    }),
  };
}
