import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const api = '../../supergraph/api.graphql';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const config: CodegenConfig = {
  schema: existsSync(api) ? api : 'type Query { nothing: Boolean }',
  documents: ['src/**/*.{ts,tsx}', '!src/**/generated/**', '!src/**/*.test.{ts,tsx}', '!src/routeTree.gen.ts'],
  ignoreNoDocuments: true,
  errorsOnly: true,
  generates: {
    './src/graphql/generated/': {
      preset: 'client',
      // The cache needs every `__typename`; it is part of the document whose hash the gateway knows.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: sha256, hashPropertyName: 'hash' },
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { CivilDate: 'string', PartialDate: 'string', DateTime: 'string', ClauseId: 'string' },
        strictScalars: true,
        avoidOptionals: { field: true, inputValue: false },
      },
    },
  },
};

export default config;
