import { join } from 'node:path';
import { readSettings as readGatewaySettings } from '@banso/gateway/settings';
import { superviseChildren } from './children.ts';
import type { Addresses } from './constellation.ts';
import { type Environment, settingOf } from './environment.ts';
import { freePort } from './postgres/index.ts';
import { ROOT } from './root.ts';
import { findServices } from './services.ts';
import { untilReady } from './split.ts';

/**
 * For developers: the portal from its development server with hot reload, on the usual address; behind it the
 * services, started again at every change of their code; and generated code kept up to date.
 */
export async function startDevelopment(
  environment: Environment,
  tell: (name: string, line: string) => void,
): Promise<{ addresses: Addresses; lost: Promise<string>; close(): Promise<void> }> {
  const { publicUrl } = readGatewaySettings(environment);
  const behind = String(await freePort());
  const env = { ...environment, NODE_ENV: 'development', PUBLIC_URL: publicUrl };
  const children = superviseChildren(tell);
  try {
    children.begin({
      name: 'codegen',
      program: 'turbo',
      args: ['watch', 'codegen', '--ui=stream', '--output-logs=errors-only'],
      env,
    });
    children.begin({
      name: 'services',
      program: process.execPath,
      args: ['--watch', '--watch-preserve-output', join(import.meta.dirname, 'child.ts')],
      env: { ...env, PORT: behind },
    });
    await untilReady('services', behind, children.lost);
    children.begin({
      name: 'portal',
      program: join(ROOT, 'apps/portal/node_modules/.bin/vite'),
      args: [join(ROOT, 'apps/portal'), '--port', environment.PORT ?? '4000', '--strictPort', '--clearScreen', 'false'],
      env: { ...env, GATEWAY_URL: `http://127.0.0.1:${behind}` },
    });
    await untilReady('portal', environment.PORT, children.lost, '/');
  } catch (error) {
    await children.close();
    throw error;
  }
  const partner = findServices().find(({ partnerPort }) => partnerPort !== null);
  return {
    addresses: {
      portal: publicUrl,
      partner:
        partner === undefined ? null : `http://127.0.0.1:${environment[settingOf(partner.name, 'PARTNER_PORT')]}`,
    },
    lost: children.lost,
    close: children.close,
  };
}
