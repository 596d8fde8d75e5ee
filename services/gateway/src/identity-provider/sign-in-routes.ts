import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import { errors, type Provider } from 'oidc-provider';
import { type Database, databaseIsAway } from '../database.ts';
import { requestIdOf } from '../http/request-id.ts';
import { comesFromOurOrigin } from '../http/same-origin.ts';
import { sendPage } from '../http/security-headers.ts';
import { errorKind, type Log } from '../log.ts';
import { authenticate, normaliseLogin } from './accounts.ts';
import type { GuessThrottle } from './guess-throttle.ts';
import { errorPage, type SignInProblem, signInPage } from './pages.ts';

export interface SignInRoutesOptions {
  readonly provider: Provider;
  readonly database: Database;
  readonly throttle: GuessThrottle;
  readonly publicUrl: string;
  readonly log: Log;
}

/** The pages on which a person proves to the embedded identity provider who they are. */
export function signInRoutes(options: SignInRoutesOptions): Router {
  const { provider, database, throttle, publicUrl, log } = options;
  const actionOf = (request: Request) => `/oidc/interaction/${encodeURIComponent(String(request.params.uid))}`;

  const show: RequestHandler = async (request, response) => {
    const { prompt } = await provider.interactionDetails(request, response);
    if (prompt.name !== 'login') throw new errors.SessionNotFound('not a sign-in');
    const page = signInPage({ action: actionOf(request), login: '', problem: null });
    sendPage(response, 200, page.policy, page.html);
  };

  const submit: RequestHandler = async (request, response) => {
    const { prompt } = await provider.interactionDetails(request, response);
    if (prompt.name !== 'login' || !comesFromOurOrigin(request, publicUrl)) {
      throw new errors.SessionNotFound('not a sign-in of ours');
    }
    const login = textOf(request, 'login');
    const again = (problem: SignInProblem, status: number) => {
      const page = signInPage({ action: actionOf(request), login, problem });
      sendPage(response, status, page.policy, page.html);
    };

    const guess = { of: 'login', name: normaliseLogin(login), address: request.ip ?? '' } as const;
    const checked = await throttle.check(guess, () => authenticate(database, login, textOf(request, 'password')));
    if (checked.kind === 'refused') {
      log.info('a sign-in was refused', { requestId: requestIdOf(response) });
      return again(checked, 401);
    }
    if (checked.kind !== 'right') {
      response.setHeader('retry-after', String(checked.seconds));
      return again(checked, 429);
    }
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: checked.found, remember: false } },
      { mergeWithLastSubmission: false },
    );
  };

  const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const ours = !(error instanceof errors.OIDCProviderError) && !hasClientStatus(error);
    if (ours) log.error('a sign-in failed', { requestId: requestIdOf(response), ...errorKind(error) });
    const page = errorPage(ours);
    const away = databaseIsAway(error);
    if (away) response.setHeader('retry-after', '5');
    sendPage(response, away ? 503 : ours ? 500 : 400, page.policy, page.html);
  };

  const router = Router();
  router.get('/oidc/interaction/:uid', show);
  router.post('/oidc/interaction/:uid', express.urlencoded({ extended: false, limit: '4kb' }), submit);
  router.use('/oidc/interaction', failed);
  return router;
}

function textOf(request: Request, field: string): string {
  const value = (request.body as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function hasClientStatus(error: unknown): boolean {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status < 500;
}
