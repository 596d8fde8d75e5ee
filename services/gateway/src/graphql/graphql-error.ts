import { errorKind, type Log } from '../log.ts';
import type { SubgraphError } from '../subgraphs/subgraph.ts';

/** Every refusal that the gateway itself gives. The portal acts on the code, never on the words. */
export const refusals = {
  UNAUTHENTICATED: [401, 'Sign in first; the session has ended or never began.'],
  CROSS_SITE_REQUEST: [403, 'This request did not come from the portal.'],
  METHOD_NOT_ALLOWED: [405, 'Only POST is answered here.'],
  CONTENT_TYPE_NOT_SUPPORTED: [415, 'Send the request as application/json.'],
  REQUEST_TOO_LARGE: [413, 'The request is too large.'],
  TOO_MANY_REQUESTS: [429, 'Too many requests; wait a little.'],
  BAD_REQUEST: [400, 'The request is not understood.'],
  UNKNOWN_DOCUMENT: [400, 'This operation is not known here; the page may be older than the server.'],
  TRUSTED_DOCUMENTS_ONLY: [400, 'Only known operations are answered here, by their id.'],
  INVALID_OPERATION: [400, 'The operation does not fit the schema.'],
  INVALID_VARIABLES: [400, 'The variables do not fit the operation.'],
  SERVER_STOPPING: [503, 'The server is being restarted; try again in a moment.'],
  INTERNAL: [500, 'Something unexpected went wrong. It has been noted.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

export interface AnswerError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export function refusal(code: RefusalCode, requestId: string): { errors: AnswerError[] } {
  return { errors: [{ message: refusals[code][1], extensions: { code, requestId } }] };
}

/** Extensions that would tell of the inside. */
const HIDDEN_EXTENSIONS = new Set(['stacktrace', 'exception', 'serviceName', 'http', 'originalError']);
const UNEXPECTED_CODES = new Set(['INTERNAL', 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);
const MOST_ERRORS = 20;

/** Coded errors of a subgraph pass; anything without a code was not meant for people and is masked. */
export function shownErrors(errors: readonly SubgraphError[], requestId: string, log: Log): AnswerError[] {
  return errors.slice(0, MOST_ERRORS).map((error) => {
    const code = error.extensions?.code;
    const path = error.path === undefined ? {} : { path: error.path };
    if (typeof code !== 'string' || UNEXPECTED_CODES.has(code)) {
      log.error('an operation met an unexpected error', {
        requestId,
        ...errorKind(error),
        ...(typeof code === 'string' ? { code } : {}),
        path: error.path?.filter((part) => typeof part === 'string').join('.') ?? null,
      });
      return { message: refusals.INTERNAL[1], ...path, extensions: { code: 'INTERNAL', requestId } };
    }
    const shown = Object.entries(error.extensions ?? {}).filter(([name]) => !HIDDEN_EXTENSIONS.has(name));
    return { message: error.message, ...path, extensions: Object.fromEntries(shown) };
  });
}
