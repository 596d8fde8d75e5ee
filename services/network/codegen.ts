import type { CodegenConfig } from '@graphql-codegen/cli';

/** What a resolver of each type receives: a row of the database, or a page made by a read. */
const mappers = {
  Agency: '../persistence/agencies.ts#AgencyRow',
  AgencyConnection: '../reads/agency-list.ts#AgencyPage',
  AgencySaved: '../application/answers.ts#SavedAgency',
  IncomingReferral: '../persistence/referrals.ts#ReferralRow',
  IncomingReferralConnection: '../reads/referral-list.ts#ReferralPage',
  IncomingReferralSaved: '../application/answers.ts#SavedReferral',
  ProgressEntry: '../persistence/progress-entries.ts#ProgressRow',
};

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../scope.ts#NetworkScope',
        enumType: 'string-literal',
        enumsAsTypes: true,
        federation: true,
        mappers,
        useTypeImports: true,
        importExtension: '.ts',
        scalars: {
          ID: { input: 'string', output: 'string' },
          CivilDate: { input: 'string', output: 'string' },
          DateTime: { input: 'string', output: 'Date | string' },
          ClauseId: { input: 'string', output: 'string' },
        },
      },
    },
  },
};

export default config;
