import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on standard output. Callers log codes and ids only; nothing here may carry personal data. */
export function createLog(name: string, level: string): Logger {
  return pino({ name, level, base: { service: name }, timestamp: pino.stdTimeFunctions.isoTime });
}

export interface FailureFacts {
  readonly code: string;
  readonly requestId: string;
  readonly operationName: string | null;
}

/** A failure without its message: messages of databases and libraries quote values. */
export function logFailure(log: Logger, facts: FailureFacts, error: unknown): void {
  log.error(
    { ...facts, errorClass: classOf(error), ...sqlStateOf(error), where: firstFrame(error) },
    'operation failed',
  );
}

function classOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

function sqlStateOf(error: unknown): { sqlState?: string } {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? { sqlState: code } : {};
}

/** File and line only: the frame of a stack has no values in it. */
function firstFrame(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const frame = error.stack?.split('\n').find((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return frame?.match(/([^/\\]+:\d+):\d+\)?$/)?.[1];
}
