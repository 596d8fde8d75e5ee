import type { TokenBucket } from '@banso/service-kit';
import type { RequestHandler } from 'express';

/** Slows down an address before anyone is known: signing in, and tokens of partner programs. */
export function addressLimit(bucket: TokenBucket): RequestHandler {
  return (request, response, next) => {
    const wait = bucket.take(request.ip ?? '');
    if (wait === 0) return next();
    response.status(429).setHeader('retry-after', String(wait)).json({ code: 'TOO_MANY_REQUESTS' });
  };
}
