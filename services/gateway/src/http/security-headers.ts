import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** Headers of every answer. A page adds its own, wider policy; whatever is not a page may load nothing. */
export function securityHeaders(https: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
      crossOriginEmbedderPolicy: false,
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      // `no-referrer` would also take the Origin from form posts, by which we know our own pages.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
      next();
    },
  ];
}

export function createNonce(): string {
  return randomBytes(18).toString('base64');
}

/** The portal: its own scripts and styles, no string ever turned into script, no outside call. */
export function portalPolicy(nonce: string, issuerOrigin: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${issuerOrigin === null ? '' : ` ${issuerOrigin}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Plain pages (sign-in, notices): one style block, no script unless `script` allows the gateway's own file. */
export function plainPagePolicy(nonce: string, issuerOrigin: string | null, script = false): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(script ? ["script-src 'self'"] : []),
    `form-action 'self'${issuerOrigin === null ? '' : ` ${issuerOrigin}`}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

export function sendPage(response: Response, status: number, policy: string, html: string): void {
  response
    .status(status)
    .setHeader('content-security-policy', policy)
    .setHeader('cache-control', 'no-store')
    .type('html')
    .send(html);
}
