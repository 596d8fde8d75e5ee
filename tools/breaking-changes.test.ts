import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { breakingChanges } from './breaking-changes.ts';

it('a removed field breaks callers, an added one does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'banso-released-'));
  try {
    mkdirSync(join(folder, 'released'));
    writeFileSync(join(folder, 'released/api.graphql'), 'type Query { town: String, office: String }');
    writeFileSync(join(folder, 'api.graphql'), 'type Query { town: String, office: String, agency: String }');
    expect(await breakingChanges(folder)).toEqual({ compared: 1, breaking: [] });
    writeFileSync(join(folder, 'api.graphql'), 'type Query { town: String }');
    expect((await breakingChanges(folder)).breaking).toEqual([
      "api.graphql: Field 'office' was removed from object type 'Query'",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
