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

/** The caller's own faults; Apollo answers 500 where a plugin refuses. */
const statusOfFault = new Map<unknown, number>([
  ['TOO_LARGE', 413],
  ['BAD_REQUEST', 400],
]);

/** A refused document answers with one error, however many faults it has, and with the status of that one. */
const oneErrorOfRefusal: ApolloServerPlugin<OperationSeed> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single' || body.singleResult.data !== undefined || !body.singleResult.errors) return;
        const errors = body.singleResult.errors.slice(0, 1);
        body.singleResult = { ...body.singleResult, errors };
        const status = statusOfFault.get(errors[0]?.extensions?.code);
        if (status !== undefined) http.status = status;
      },
    };
  },
};
