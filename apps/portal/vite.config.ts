import tailwindcss from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = process.env.GATEWAY_URL ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: './src/routes',
      generatedRouteTree: './src/routeTree.gen.ts',
      // Tests, fragments and parts live beside the screen that uses them and are no routes of their own.
      routeFileIgnorePattern: '\\.(test|graphql|parts?|data)\\.tsx?$|(^|/)(parts)(/|$)',
    }),
    react(),
    tailwindcss(),
  ],
  build: {
    target: 'es2023',
    sourcemap: true,
    // Inlined fonts double the style sheet and need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/auth', '/oidc'].map((path) => [path, { target: gateway }])),
  },
});
