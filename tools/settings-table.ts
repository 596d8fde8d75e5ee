import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findServices, ROOT } from '@banso/dev-env';

// Usage: node tools/settings-table.ts [--check]
//   writes the table of every service's settings into docs/operations.md, or says whether it is what they tell.
interface Description {
  readonly name: string;
  readonly meaning: string;
  readonly default: string | null;
  readonly secret: boolean;
}

const file = join(ROOT, 'docs/operations.md');
const [BEGIN, END] = ['<!-- settings: written by tools/settings-table.ts -->', '<!-- end of settings -->'];

/** One row a setting; one that several services read must mean the same to all of them. */
async function table(): Promise<string> {
  const settings = new Map<string, { description: Description; services: string[] }>();
  for (const { name: service, folder } of findServices()) {
    const module: unknown = await import(pathToFileURL(join(folder, 'src/settings.ts')).href);
    const { describeSettings } = module as { describeSettings(): readonly Description[] };
    for (const description of describeSettings()) {
      const known = settings.get(description.name);
      if (known === undefined) settings.set(description.name, { description, services: [service] });
      else if (JSON.stringify(known.description) === JSON.stringify(description)) known.services.push(service);
      else
        throw new Error(`${description.name} means one thing to ${known.services.join(', ')}, another to ${service}`);
    }
  }
  const rows = [...settings.values()].map(({ description: { name, meaning, default: unset, secret }, services }) => {
    const fallback = unset === null ? '**required**' : unset === '' ? '—' : `\`${unset}\``;
    return `| \`${name}\` | ${meaning.replaceAll('|', '\\|')} | ${fallback} | ${secret ? 'yes' : ''} | ${services.join(', ')} |`;
  });
  return ['| Setting | Meaning | Default | Secret | Read by |', '|---|---|---|---|---|', ...rows].join('\n');
}

const text = readFileSync(file, 'utf8');
const [before, after] = [text.split(BEGIN)[0] ?? '', text.split(END)[1] ?? ''];
const wanted = `${before}${BEGIN}\n${await table()}\n${END}${after}`;
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (wanted !== text) {
  console.error('docs/operations.md: the table of settings is stale; run pnpm codegen');
  process.exitCode = 1;
}
