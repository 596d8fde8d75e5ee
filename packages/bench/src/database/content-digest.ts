import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@banso/dev-env';

/** Changes with the migrations and with what fills the tables: a database of another digest is made anew. */
export function contentDigest(cases: number): string {
  const digest = createHash('sha256').update(String(cases));
  for (const folder of ['services', 'packages/service-kit/sql', 'packages/bench/src/database']) {
    for (const file of filesOf(join(ROOT, folder)).sort()) digest.update(file).update(readFileSync(file));
  }
  return digest.digest('hex').slice(0, 16);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|src|schema|tests|\..*)$/.test(entry.name) ? [] : filesOf(path);
    return /\.(sql|ts)$/.test(entry.name) ? [path] : [];
  });
}
