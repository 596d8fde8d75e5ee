import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const USABLE = /^[A-Za-z0-9-]{16,64}$/;

/** Gives every request an id. One from outside is believed only where a proxy of ours stands in front. */
export function requestIds(behindProxy: boolean): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const id = behindProxy && typeof given === 'string' && USABLE.test(given) ? given : randomUUID();
    response.locals.requestId = id;
    response.setHeader('x-request-id', id);
    next();
  };
}

export function requestIdOf(response: Response): string {
  return response.locals.requestId as string;
}
