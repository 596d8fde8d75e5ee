import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findServices } from '@banso/dev-env';

const TEMPLATES = join(import.meta.dirname, 'templates');
/** Types that every subgraph shares: taken from one that has them, so that they stay equal to the letter. */
const SHARED_TYPES = ['refusal.graphql', 'invalid-input.graphql', 'input-issue.graphql'];
const SHARED_FROM = 'services/staff/schema';
const FIRST_PORT = 4101;

/** Why a name cannot be stamped, in words for the one who typed it. */
export class NameError extends Error {
  override readonly name = 'NameError';
}

export interface Stamped {
  readonly folder: string;
  readonly port: number;
  readonly files: readonly string[];
}

/** Writes `services/NAME` from the templates; nothing else is touched. */
export function stamp(name: string, root: string, now: Date): Stamped {
  checkName(name, root);
  const folder = join(root, 'services', name);
  const port = nextPort(root);
  const words = wordsFor(name, port, now);
  const files = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(TEMPLATES, file)).isFile())
    .sort()
    .map((file) => {
      const target = fill(file, words).replace(/\.template$/, '');
      write(join(folder, target), fill(readFileSync(join(TEMPLATES, file), 'utf8'), words));
      return target;
    });
  for (const file of SHARED_TYPES) copyFileSync(join(root, SHARED_FROM, file), join(folder, 'schema', file));
  return { folder, port, files: [...files, ...SHARED_TYPES.map((file) => `schema/${file}`)] };
}

function checkName(name: string, root: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 30) {
    throw new NameError(`"${name}": a name is kebab-case, at most 30 letters, as in housing or housing-aid.`);
  }
  if (existsSync(join(root, 'services', name))) throw new NameError(`services/${name} is there already.`);
}

function nextPort(root: string): number {
  const taken = new Set(findServices(root).flatMap(({ port, partnerPort }) => [port, partnerPort]));
  let port = FIRST_PORT;
  while (taken.has(port)) port += 1;
  return port;
}

/** The name in every spelling that the templates use. */
function wordsFor(name: string, port: number, now: Date): Readonly<Record<string, string>> {
  const pascal = name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const snake = name.replaceAll('-', '_');
  const time = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  return {
    '{{name}}': name,
    '{{name_}}': snake,
    '{{NAME}}': snake.toUpperCase(),
    '{{Name}}': pascal,
    '{{nameC}}': pascal.charAt(0).toLowerCase() + pascal.slice(1),
    '{{port}}': String(port),
    __name__: name,
    __migration__: `${time}_${snake}`,
  };
}

function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{\w+\}\}|__name__|__migration__/g, (word) => {
    const filled = words[word];
    if (filled === undefined) throw new Error(`a template asks for ${word}, which nobody fills in`);
    return filled;
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
