import { Router } from 'express';
import type { Database } from '../database.ts';

/** `/health`: the process lives. `/ready`: it can serve people now. Neither tells anything else. */
export function healthRoutes(database: Database, isClosing: () => boolean): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'ok' });
  });
  router.get('/ready', async (_request, response) => {
    const ready =
      !isClosing() &&
      (await database.query('SELECT 1').then(
        () => true,
        () => false,
      ));
    response
      .status(ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: ready ? 'ready' : 'not ready' });
  });
  return router;
}
