import { createServer } from 'vite';

// Rewrites src/routeTree.gen.ts from the files in src/routes, as the dev server and the build also do.
const server = await createServer({
  server: { middlewareMode: true, ws: false },
  logLevel: 'error',
  appType: 'custom',
});
await server.pluginContainer.buildStart({});
await server.close();
