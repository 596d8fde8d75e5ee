import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, findSubgraphs, ROOT } from '@banso/dev-env';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stamped, stamp } from '../turbo/generators/subgraph/stamp.ts';
import { lengthViolations, nameViolations } from './architecture/house-style.ts';
import { importViolations, layerViolations } from './architecture/imports.ts';
import { readSources } from './architecture/sources.ts';
import { run } from './processes.ts';

/** A workspace of its own beside this one: the other services' contracts, and the packages that are installed here. */
let root: string;
let stamped: Stamped;
const at = new Date('2026-11-23T09:08:07Z');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'banso-stamp-'));
  for (const { name, folder } of findSubgraphs()) {
    mkdirSync(join(root, 'services', name), { recursive: true });
    for (const part of ['package.json', 'schema']) {
      cpSync(join(folder, part), join(root, 'services', name, part), { recursive: true });
    }
  }
  for (const file of ['tsconfig.base.json', 'biome.json', 'node_modules'])
    symlinkSync(join(ROOT, file), join(root, file));
  stamped = stamp('housing-aid', root, at);
  symlinkSync(join(ROOT, 'services/staff/node_modules'), join(stamped.folder, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const inside = async (command: string, args: string[]) => {
  const { code, output } = await run(command, args, { folder: stamped.folder });
  return code === 0 ? 'good' : output;
};

describe('a stamped subgraph', () => {
  it('is found by its place, with a port and a database of its own', () => {
    const found = findSubgraphs(root).find(({ name }) => name === 'housing-aid');
    expect(found).toMatchObject({ database: 'banso_housing_aid', port: 4104 });
    expect(new Set(findSubgraphs(root).map(({ port }) => port)).size).toBe(findSubgraphs(root).length);
    expect(stamped.files).toContain('prisma/migrations/20261123090807_housing_aid/migration.sql');
    for (const file of stamped.files)
      expect(readFileSync(join(stamped.folder, file), 'utf8')).not.toMatch(/\{\{|__name/);
  });

  it('composes with the others', () => {
    expect(compose(root)['api.graphql']).toContain('addHousingAidRecord(input: AddHousingAidRecordInput!)');
  });

  it('keeps the rules of the house', () => {
    const sources = readSources(root).filter(({ path }) => path.startsWith('services/housing-aid/'));
    expect(sources.length).toBeGreaterThan(20);
    for (const rule of [importViolations, layerViolations, nameViolations, lengthViolations]) {
      expect(rule(sources)).toEqual([]);
    }
  });

  it('generates its code, and stands on the kit as the compiler sees it', async () => {
    const ownNode = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
    const generated = await run('node_modules/.bin/prisma', ['generate'], { folder: stamped.folder, env: ownNode });
    expect(generated.code, generated.output).toBe(0);
    expect(await inside('node_modules/.bin/graphql-codegen', ['--config', 'codegen.ts'])).toBe('good');
    expect(await inside('tsc', ['-p', '.'])).toBe('good');
  }, 120_000);

  it('has nothing that the linter complains about', async () => {
    expect(await inside('biome', ['lint', '--error-on-warnings', '--vcs-use-ignore-file=false', 'src', 'tests'])).toBe(
      'good',
    );
  });
});

it('says plainly which name it cannot take', () => {
  expect(() => stamp('Housing Aid', root, at)).toThrow('kebab-case');
  expect(() => stamp('staff', root, at)).toThrow('services/staff is there already');
});
