import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CodedError } from '../coded-error.ts';
import { type FailureFacts, type Logger, logFailure } from '../log.ts';

/** Marks errors that have been made fit for a caller. */
class SafeError extends GraphQLError {}

/** What may leave: coded errors as they are; everything else as INTERNAL with the request id, logged without its message. */
export function maskError(error: unknown, facts: Omit<FailureFacts, 'code'>, log: Logger): GraphQLError {
  const path = (error as GraphQLError | null)?.path;
  const cause = rootCause(error);
  const safe = (message: string, extensions: Record<string, unknown>): GraphQLError =>
    new SafeError(message, { ...(path ? { path } : {}), extensions: { ...extensions, requestId: facts.requestId } });
  if (cause instanceof CodedError) return safe(cause.message, cause.extensions);
  if (isFaultOfRequest(error)) return safe(GENERIC, { code: 'BAD_REQUEST' });
  logFailure(log, { ...facts, code: 'INTERNAL' }, cause);
  return safe('Something went wrong on our side. Nothing more can be said here.', { code: 'INTERNAL' });
}

const GENERIC = 'The request could not be understood.';

function rootCause(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner: unknown = (cause as { originalError?: unknown } | null)?.originalError;
    if (inner === undefined || inner === null) break;
    cause = inner;
  }
  return cause;
}

/** Refused before any resolver ran: variables that do not fit, an operation name that is not there. */
function isFaultOfRequest(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  return error.path === undefined && (error.originalError === undefined || error.originalError === null);
}

/** Last fence, for what Apollo Server itself refuses: one text for every fault, so that errors teach no schema. */
export function formatSafely(
  production: boolean,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    if (error instanceof SafeError) return formatted;
    const cause = rootCause(error);
    if (cause instanceof CodedError) return { message: cause.message, extensions: cause.extensions };
    if (production) return { message: GENERIC, extensions: { code: 'BAD_REQUEST' } };
    const { message, locations } = formatted;
    return { message, ...(locations ? { locations } : {}), extensions: { code: 'BAD_REQUEST' } };
  };
}
