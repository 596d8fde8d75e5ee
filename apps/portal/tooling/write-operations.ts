import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Copies the generated documents to supergraph/operations.json, which the gateway trusts and a reviewer reads.
const generated = fileURLToPath(new URL('../src/graphql/generated/persisted-documents.json', import.meta.url));
const target = fileURLToPath(new URL('../../../supergraph/operations.json', import.meta.url));

const documents: Record<string, string> = existsSync(generated) ? JSON.parse(readFileSync(generated, 'utf8')) : {};
for (const [hash, text] of Object.entries(documents)) {
  if (createHash('sha256').update(text).digest('hex') !== hash) throw new Error(`not the sha256 of its text: ${hash}`);
}

const sorted = Object.entries(documents).sort(([, a], [, b]) => (a < b ? -1 : 1));
const json = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
mkdirSync(new URL('../../../supergraph/', import.meta.url), { recursive: true });
if (!existsSync(target) || readFileSync(target, 'utf8') !== json) writeFileSync(target, json);
