import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { createNonce, portalPolicy, sendPage } from './security-headers.ts';

const NOT_OF_THE_PORTAL = /^\/(assets|auth|graphql|oidc)(\/|$)/;
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** The built portal: hashed assets for ever, the page itself never kept and with a nonce of its own each time. */
export function portalFiles(folder: string, issuerOrigin: string | null): Router {
  const template = withNonceMeta(readFileSync(join(folder, 'index.html'), 'utf8'));
  const page: RequestHandler = (_request, response) => {
    const nonce = createNonce();
    const html = template.replaceAll(NONCE_PLACEHOLDER, nonce);
    sendPage(response, 200, portalPolicy(nonce, issuerOrigin), html);
  };
  // Looked for at each request: a file that went away is an absent one, not a broken stream.
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const hashed = path.startsWith(join(folder, 'assets'));
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  const router = Router();
  router.get(['/', '/index.html'], page);
  router.use((request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    files(request, response, next);
  });
  // Every other address belongs to a route of the portal, unless it names a file or does not want a page.
  router.get('/{*path}', (request, response, next) => {
    const last = request.path.slice(request.path.lastIndexOf('/') + 1);
    const wantsPage = request.accepts(['html', 'json']) === 'html';
    if (!wantsPage || last.includes('.') || NOT_OF_THE_PORTAL.test(request.path)) return next();
    page(request, response, next);
  });
  return router;
}

/** React Aria takes the nonce for the styles that it adds from this element. */
function withNonceMeta(html: string): string {
  if (/<meta[^>]+property="csp-nonce"/.test(html)) return html;
  return html.replace(/<head[^>]*>/, (head) => `${head}<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}">`);
}
