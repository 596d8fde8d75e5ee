import { createLog as createServiceLog } from '@banso/service-kit';

type Level = 'debug' | 'info' | 'warn' | 'error';

/** Fields are codes, ids and figures; never a name, a text that a person wrote, or a raw error message. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Log = Readonly<Record<Level, (message: string, fields?: LogFields) => void>>;

/** The log that every service writes, with fields that cannot hold a person. */
export function createLog(level: string): Log {
  const log = createServiceLog('gateway', level);
  const at = (own: Level) => (message: string, fields?: LogFields) => log[own](fields ?? {}, message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What of an unexpected error may stand in a log: its kind and code, not its words. */
export function errorKind(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}) };
}
