import type { IncomingMessage } from 'node:http';

/** The `__Host-` prefix makes browsers insist on Secure, on Path=/ and on no Domain. */
export const SESSION_COOKIE = '__Host-banso';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

export function readCookie(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}

export function cookieNames(request: IncomingMessage): string[] {
  return (request.headers.cookie ?? '').split(';').map((part) => part.slice(0, Math.max(part.indexOf('='), 0)).trim());
}

/** Without `maxAgeSeconds` the cookie goes when the browser closes. */
export function hostCookie(name: string, value: string, maxAgeSeconds?: number): string {
  return `${name}=${value}; ${ATTRIBUTES}${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`;
}

export function expiredCookie(name: string): string {
  return hostCookie(name, '', 0);
}
