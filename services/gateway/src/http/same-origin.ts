import type { IncomingMessage } from 'node:http';

/** Whether a browser says that this request came from a page of our own origin; other programs say nothing. */
export function comesFromOurOrigin(request: IncomingMessage, publicUrl: string): boolean {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== publicUrl) return false;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}
