import type { CodegenConfig } from '@graphql-codegen/cli';

/** What a resolver of each type receives: a row of the database, or a view made by a read. */
const mappers = {
  Case: '../persistence/cases.ts#CaseRow',
  Party: '../persistence/parties.ts#PartyRow',
  Eligibility: '../reads/eligibility.ts#EligibilityView',
  Judgement: '../persistence/judgements.ts#JudgementRow',
  Determination: '../reads/determination-view.ts#DeterminationView',
  Assignment: '../persistence/assignments.ts#AssignmentRow',
  Draft: '../persistence/drafts.ts#OpenDraft',
  CaseSaved: '../application/answers.ts#Saved',
  CaseConnection: '../reads/case-list.ts#CaseListPage',
};

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../graphql/context.ts#CasesScope',
        enumType: 'string-literal',
        enumsAsTypes: true,
        federation: true,
        mappers,
        useTypeImports: true,
        importExtension: '.ts',
        scalars: {
          ID: { input: 'string', output: 'string' },
          CivilDate: { input: 'string', output: 'string' },
          PartialDate: { input: 'string', output: 'string' },
          DateTime: { input: 'string', output: 'Date | string' },
          ClauseId: { input: 'string', output: 'string' },
        },
      },
    },
  },
};

export default config;
