import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { OperationSeed, RunOperation } from './executor.ts';
import { type Limits, limitsPlugin } from './limits.ts';
import { formatSafely } from './masking.ts';

/** Apollo's pipeline (parsing, validation, HTTP rules) around our own execution. */
export function createServer(
  schema: GraphQLSchema,
  run: RunOperation,
  limits: Limits,
  production: boolean,
): ApolloServer<OperationSeed> {
  const gateway: NonNullable<ApolloServerOptions<OperationSeed>['gateway']> = {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    async load() {
      return {
        executor: async (context) =>
          (await run(
            {
              document: context.document,
              queryHash: context.queryHash,
              operationName: context.operationName,
              variables: context.request.variables ?? {},
            },
            context.context as OperationSeed,
          )) as never,
      };
    },
    async stop() {},
  };
  return new ApolloServer<OperationSeed>({
    gateway,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    formatError: formatSafely(production),
    logger: quiet,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(schema, limits),
      oneErrorOfRefusal,
    ],
  });
}

/** Apollo's own words would quote documents; failures are logged by us. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** A refused document answers with one error, however many faults it has. */
const oneErrorOfRefusal: ApolloServerPlugin<OperationSeed> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || body.singleResult.data !== undefined || !body.singleResult.errors) return;
        body.singleResult = { ...body.singleResult, errors: body.singleResult.errors.slice(0, 1) };
      },
    };
  },
};
