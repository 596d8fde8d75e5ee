/**
 * What every subgraph generates from its schema: resolver types. `scope` is the type in `src/scope.ts` that resolvers
 * get as context; `mappers` say what a resolver of each type receives, seen from `src/generated/`.
 */
export function resolverTypes(scope: string, mappers: Readonly<Record<string, string>>) {
  return {
    schema: 'schema/*.graphql',
    emitLegacyCommonJSImports: false,
    generates: {
      'src/generated/graphql.ts': {
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          contextType: `../scope.ts#${scope}`,
          enumType: 'string-literal',
          enumsAsTypes: true,
          federation: true,
          mappers,
          useTypeImports: true,
          importExtension: '.ts',
          scalars: {
            ID: text,
            CivilDate: text,
            PartialDate: text,
            ClauseId: text,
            DateTime: { input: 'string', output: 'Date | string' },
          },
        },
      },
    },
  };
}

const text = { input: 'string', output: 'string' };
