import { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import { requestIdOf } from '../http/request-id.ts';
import { comesFromOurOrigin } from '../http/same-origin.ts';
import { sendPage } from '../http/security-headers.ts';
import { errorKind, type Log } from '../log.ts';
import { expiryOf, type SessionLimits } from '../sessions/session.ts';
import { cookieNames, expiredCookie, hostCookie, readCookie, SESSION_COOKIE } from '../sessions/session-cookie.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import { ATTEMPT_SECONDS, attemptCookieName, isAttemptCookie, openAttempt, sealAttempt } from './login-attempt.ts';
import type { OidcClient } from './oidc-client.ts';
import { donePage, doneScript, signedOutPage, signInFailedPage } from './pages.ts';
import { safeReturnTo } from './return-to.ts';

export interface AuthRoutesOptions {
  readonly oidc: OidcClient;
  readonly sessions: SessionStore;
  readonly limits: SessionLimits;
  readonly attemptKey: Uint8Array;
  readonly publicUrl: string;
  /** Also ends what the embedded provider remembers of a person. */
  readonly forgetAtProvider: (subject: string) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/** More unfinished attempts than tabs anyone signs in with: the oldest are dropped, for cookies fill up headers. */
const MOST_ATTEMPTS = 8;

export function authRoutes(options: AuthRoutesOptions): Router {
  const { oidc, sessions, limits, publicUrl, log } = options;

  const login: RequestHandler = async (request, response) => {
    const started = await oidc.start();
    const { state, nonce, verifier } = started;
    const attempt = { state, nonce, verifier, returnTo: safeReturnTo(request.query.returnTo) };
    const sealed = await sealAttempt(attempt, options.attemptKey);
    const open = cookieNames(request).filter(isAttemptCookie);
    if (open.length >= MOST_ATTEMPTS) for (const name of open) response.append('set-cookie', expiredCookie(name));
    response.append('set-cookie', hostCookie(attemptCookieName(state), sealed, ATTEMPT_SECONDS));
    response.redirect(302, started.url.href);
  };

  const callback: RequestHandler = async (request, response) => {
    const state = typeof request.query.state === 'string' ? request.query.state : '';
    const cookie = attemptCookieName(state);
    const sealed = readCookie(request, cookie);
    const attempt = sealed === null ? null : await openAttempt(sealed, options.attemptKey);
    if (attempt === null || attempt.state !== state) return interrupted(response);
    response.append('set-cookie', expiredCookie(cookie));
    let person: Awaited<ReturnType<OidcClient['finish']>>;
    try {
      person = await oidc.finish(searchOf(request), attempt);
    } catch (error) {
      log.warn('a sign-in did not complete', { requestId: requestIdOf(response), ...errorKind(error) });
      return interrupted(response);
    }
    const before = await currentSession(request, false);
    if (before !== null) await sessions.end(before.id, 'replaced');
    const { token } = await sessions.create(person.subject, person.idToken);
    response.append('set-cookie', hostCookie(SESSION_COOKIE, token));
    response.redirect(303, attempt.returnTo);
  };

  const logout: RequestHandler = async (request, response) => {
    if (!comesFromOurOrigin(request, publicUrl)) {
      response.status(403).json({ code: 'CROSS_SITE_REQUEST' });
      return;
    }
    let location = '/auth/signed-out';
    const session = await currentSession(request, false);
    if (session !== null) {
      const { idToken } = await sessions.end(session.id, 'signed_out');
      await options.forgetAtProvider(session.subject);
      const outside = await oidc.endSessionUrl(idToken).catch(() => null);
      location = outside?.href ?? location;
    }
    response.append('set-cookie', expiredCookie(SESSION_COOKIE));
    if (request.accepts(['html', 'json']) === 'json') response.json({ location });
    else response.redirect(303, location);
  };

  /** GET only looks. POST is the person saying "stay signed in". */
  const session: RequestHandler = async (request, response) => {
    const acting = request.method === 'POST';
    if (acting && (request.headers['x-banso'] !== 'portal' || !comesFromOurOrigin(request, publicUrl))) {
      response.status(403).json({ code: 'CROSS_SITE_REQUEST' });
      return;
    }
    const found = await currentSession(request, acting);
    if (found === null) {
      response.json({ signedIn: false });
      return;
    }
    const { idleAt, absoluteAt } = expiryOf(found, limits);
    response.json({
      signedIn: true,
      subject: found.subject,
      now: options.now().toISOString(),
      idleExpiresAt: idleAt.toISOString(),
      absoluteExpiresAt: absoluteAt.toISOString(),
      idleSeconds: limits.idleSeconds,
    });
  };

  const currentSession = async (request: Request, acting: boolean) => {
    const token = readCookie(request, SESSION_COOKIE);
    return token === null ? null : sessions.find(token, acting);
  };

  const failed: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    log.error('signing in or out failed', { requestId: requestIdOf(response), ...errorKind(error) });
    const page = signInFailedPage('provider');
    sendPage(response, 503, page.policy, page.html);
  };

  const router = Router();
  router.use('/auth', (_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  router.get('/auth/login', login);
  router.get('/auth/callback', callback);
  router.post('/auth/logout', logout);
  router.route('/auth/session').get(session).post(session);
  router.get('/auth/signed-out', (_request, response) => show(response, 200, signedOutPage()));
  router.get('/auth/done', (_request, response) => show(response, 200, donePage()));
  router.get('/auth/done.js', (_request, response) => {
    response.type('text/javascript').send(doneScript);
  });
  router.use('/auth', (_request, response) => {
    response.status(404).json({ code: 'NOT_FOUND' });
  });
  router.use('/auth', failed);
  return router;
}

type AnyResponse = Parameters<RequestHandler>[1];

function show(response: AnyResponse, status: number, page: { policy: string; html: string }): void {
  sendPage(response, status, page.policy, page.html);
}

function interrupted(response: AnyResponse): void {
  show(response, 400, signInFailedPage('interrupted'));
}

function searchOf(request: Request): string {
  const at = request.originalUrl.indexOf('?');
  return at < 0 ? '' : request.originalUrl.slice(at);
}
