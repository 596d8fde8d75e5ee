/** Codes that a caller may see; everything else leaves as INTERNAL. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'SESSION_ENDED'
  | 'ACCESS_ENDED'
  | 'FORBIDDEN'
  | 'BAD_REQUEST'
  | 'TOO_LARGE'
  | 'COMMAND_REUSED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** The only errors whose message reaches a caller: write the message so that it names no person. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  /** Read by GraphQL when it wraps the error. */
  readonly extensions: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'CodedError';
    this.code = code;
    this.extensions = { ...details, code };
  }
}
