import { createTokenBucket, holdsNul } from '@banso/service-kit';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { GraphQLError, getOperationAST } from 'graphql';
import { requestIdOf } from '../http/request-id.ts';
import { comesFromOurOrigin } from '../http/same-origin.ts';
import { errorKind, type Log } from '../log.ts';
import type { Session } from '../sessions/session.ts';
import { readCookie, SESSION_COOKIE } from '../sessions/session-cookie.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Documents } from './documents.ts';
import type { FederatedResult, Federation } from './federation.ts';
import { type RefusalCode, refusal, refusals, shownErrors } from './graphql-error.ts';

/** A note of 100,000 characters takes 300 kB in Japanese. */
const LARGEST_BODY = '512kb';
const SLOW_MILLISECONDS = 1000;
/** A poll of the portal must not keep the session of someone who has gone home. */
export const BACKGROUND_HEADER = 'x-banso-activity';

export interface GraphQLRouteOptions {
  readonly federation: Federation;
  readonly documents: Documents;
  readonly sessions: SessionStore;
  readonly publicUrl: string;
  readonly operationsPerSecond: number;
  readonly requestMilliseconds: number;
  readonly log: Log;
}

interface Body {
  documentId?: unknown;
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
}

export function graphqlRoute(options: GraphQLRouteOptions): Router {
  const { log } = options;
  const limit = createTokenBucket(options.operationsPerSecond, options.operationsPerSecond * 6);

  const guard: RequestHandler = (request, response, next) => {
    response.locals.startedAt = performance.now();
    response.setHeader('cache-control', 'no-store');
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return refuse(response, 'METHOD_NOT_ALLOWED');
    }
    // A page of another site cannot set this header without asking first, and is never allowed to.
    if (request.headers['x-banso'] !== 'portal' || !comesFromOurOrigin(request, options.publicUrl)) {
      return refuse(response, 'CROSS_SITE_REQUEST');
    }
    if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(request.headers['content-type'] ?? '')) {
      return refuse(response, 'CONTENT_TYPE_NOT_SUPPORTED');
    }
    next();
  };

  const authenticate: RequestHandler = async (request, response, next) => {
    const token = readCookie(request, SESSION_COOKIE);
    const acting = request.headers[BACKGROUND_HEADER] !== 'background';
    const session = token === null ? null : await options.sessions.find(token, acting);
    if (session === null) return refuse(response, 'UNAUTHENTICATED');
    const wait = limit.take(session.id);
    if (wait > 0) {
      response.setHeader('retry-after', String(wait));
      return refuse(response, 'TOO_MANY_REQUESTS');
    }
    response.locals.session = session;
    next();
  };

  const answer: RequestHandler = async (request, response) => {
    const body = readBody(request);
    if (body === null) return refuse(response, 'BAD_REQUEST');
    const document = options.documents(body);
    if (typeof document === 'string') return refuse(response, document);
    // None of that name, or several and none named.
    if (getOperationAST(document, body.operationName) == null) return refuse(response, 'BAD_REQUEST');

    const requestId = requestIdOf(response);
    const session = response.locals.session as Session;
    const startedAt = response.locals.startedAt as number;
    let result: FederatedResult;
    try {
      result = await options.federation.execute({
        document,
        operationName: body.operationName,
        variables: body.variables,
        caller: {
          identity: { subject: session.subject, sessionId: session.id },
          requestId,
          deadline: startedAt + options.requestMilliseconds,
        },
      });
    } catch (error) {
      const wrongVariables = [error, ...(error instanceof AggregateError ? error.errors : [])].some(
        (one) => one instanceof GraphQLError,
      );
      if (wrongVariables) return refuse(response, 'INVALID_VARIABLES');
      throw error;
    }
    // A subgraph may have heard of the ending before this process did.
    if (result.errors?.some((error) => error.extensions?.code === 'SESSION_ENDED')) {
      return refuse(response, 'UNAUTHENTICATED');
    }
    const errors = result.errors === undefined ? [] : shownErrors(result.errors, requestId, log);
    send(request, response, 200, { data: result.data ?? null, ...(errors.length === 0 ? {} : { errors }) });
    const took = Math.round(performance.now() - startedAt);
    const fields = { requestId, operation: body.operationName ?? null, milliseconds: took, errors: errors.length };
    if (took >= SLOW_MILLISECONDS) log.warn('a slow operation', fields);
    else log.debug('an operation', fields);
  };

  const failed: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
    const kind = (error as { type?: unknown } | null)?.type;
    if (kind === 'entity.too.large') return refuse(response, 'REQUEST_TOO_LARGE');
    if (typeof kind === 'string') return refuse(response, 'BAD_REQUEST');
    log.error('an operation failed', { requestId: requestIdOf(response), ...errorKind(error) });
    refuse(response, 'INTERNAL');
  };

  const router = Router();
  router.all(
    '/graphql',
    guard,
    authenticate,
    express.json({ limit: LARGEST_BODY, inflate: false, type: 'application/json' }),
    answer,
  );
  router.use('/graphql', failed);
  return router;
}

function readBody(request: Request) {
  const body = request.body as Body | undefined;
  if (!isRecord(body)) return null;
  const variables = body.variables ?? {};
  const operationName = body.operationName ?? undefined;
  if (!isRecord(variables) || holdsNul(variables) || (operationName !== undefined && typeof operationName !== 'string'))
    return null;
  return { documentId: body.documentId, query: body.query, variables, operationName };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function refuse(response: Response, code: RefusalCode): void {
  if (response.headersSent) return;
  send(response.req, response, refusals[code][0], refusal(code, requestIdOf(response)));
}

function send(request: Request, response: Response, status: number, payload: unknown): void {
  const modern = request.headers.accept?.includes('application/graphql-response+json') === true;
  const type = modern ? 'application/graphql-response+json' : 'application/json';
  const text = Buffer.from(JSON.stringify(payload));
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-length': text.length });
  response.end(text);
}
