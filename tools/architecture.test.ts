import { ROOT } from '@banso/dev-env';
import { describe, expect, it } from 'vitest';
import {
  environmentViolations,
  lengthViolations,
  nameViolations,
  unfinishedViolations,
} from './architecture/house-style.ts';
import { importViolations, layerViolations } from './architecture/imports.ts';
import { readSources, type SourceFile } from './architecture/sources.ts';

type Rule = (files: readonly SourceFile[]) => string[];
const rules: Record<string, Rule> = {
  'who may import whom': importViolations,
  'the layers inside a service': layerViolations,
  'file names': nameViolations,
  'file lengths': lengthViolations,
  'one place for settings': environmentViolations,
  'nothing unfinished or switched off': unfinishedViolations,
};

describe('the house', () => {
  // This file quotes offences below.
  const sources = readSources(ROOT).filter(({ path }) => path !== 'tools/architecture.test.ts');

  it('has been read', () => {
    expect(sources.map(({ path }) => path)).toContain('tools/architecture/sources.ts');
  });

  for (const [name, rule] of Object.entries(rules)) {
    it(`keeps its rule: ${name}`, () => {
      expect(rule(sources)).toEqual([]);
    });
  }
});

/** Each rule must be able to fail: one small offence each, and a neighbour that is allowed. */
const offences: [Rule, string, string][] = [
  [importViolations, 'packages/domain/src/duty/a.ts', `import { readFile } from 'node:fs';`],
  [importViolations, 'packages/domain/src/duty/a.ts', `import { z } from 'zod';`],
  [importViolations, 'packages/domain/src/duty/a.ts', `import { x } from '@banso/service-kit';`],
  [importViolations, 'packages/service-kit/src/a.ts', `import { x } from '@banso/domain/eligibility';`],
  [importViolations, 'services/cases/src/a.ts', `import { x } from '@banso/staff/subgraph';`],
  [importViolations, 'services/cases/src/a.ts', `import type { x } from '../../staff/src/settings.ts';`],
  [
    importViolations,
    'services/cases/src/a.ts',
    `const x = await import('../../../packages/domain/src/duty/index.ts');`,
  ],
  [importViolations, 'services/cases/src/a.ts', `import { x } from '@banso/service-kit/testing';`],
  [importViolations, 'services/cases/tests/a.test.ts', `import { x } from '@banso/network/subgraph';`],
  [importViolations, 'services/gateway/src/a.ts', `import {\n  x,\n  y,\n} from '@banso/cases/subgraph';`],
  [importViolations, 'apps/portal/src/a.ts', `export * from '@banso/dev-env';`],
  [importViolations, 'apps/portal/src/a.ts', `import '../../../../secret.ts';`],
  [layerViolations, 'services/cases/src/graphql/case.ts', `import { x } from '../persistence/case-repository.ts';`],
  [layerViolations, 'services/cases/src/persistence/a.ts', `import { x } from '../application/open-case.ts';`],
  [layerViolations, 'services/cases/src/application/a.ts', `import { x } from '../subgraph.ts';`],
  [nameViolations, 'services/cases/src/string-utils.ts', ''],
  [nameViolations, 'services/cases/src/common/clock.ts', ''],
  [nameViolations, 'services/cases/src/openCase.ts', ''],
  [lengthViolations, 'services/cases/src/a.ts', '\nx'.repeat(300)],
  [environmentViolations, 'services/cases/src/application/a.ts', 'const port = process.env.PORT;'],
  [unfinishedViolations, 'services/cases/src/a.ts', '// TODO: later'],
  [unfinishedViolations, 'services/cases/src/a.test.ts', `it.only('x', () => {});`],
];
const allowed: [Rule, string, string][] = [
  [importViolations, 'packages/domain/src/duty/a.test.ts', `import { it } from 'vitest';`],
  [importViolations, 'packages/domain/src/duty/a.ts', `import { x } from '../foundation/index.ts';`],
  [importViolations, 'packages/domain/src/duty/a.ts', `// import { x } from 'zod';`],
  [importViolations, 'services/cases/src/a.ts', `import { x } from '@banso/domain/eligibility';`],
  [importViolations, 'services/cases/tests/a.test.ts', `import { x } from '@banso/service-kit/testing';`],
  [layerViolations, 'services/cases/src/graphql/case.ts', `import { x } from '../application/open-case.ts';`],
  [layerViolations, 'services/cases/src/graphql/case.ts', `import type { CaseRow } from '../persistence/cases.ts';`],
  [layerViolations, 'services/cases/src/main.ts', `import { x } from './subgraph.ts';`],
  [nameViolations, 'apps/portal/src/routes/cases/$caseId.tsx', ''],
  [nameViolations, 'services/cases/schema/_schema.graphql', ''],
  [environmentViolations, 'services/cases/src/settings.ts', 'readSettings(process.env)'],
];

describe('the rules can fail, and only where they should', () => {
  it.each(offences)('offence %#', (rule, path, text) => {
    expect(rule([{ path, text }])).toHaveLength(1);
  });

  it.each(allowed)('no offence %#', (rule, path, text) => {
    expect(rule([{ path, text }])).toEqual([]);
  });
});
