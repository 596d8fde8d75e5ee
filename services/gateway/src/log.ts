type Level = 'debug' | 'info' | 'warn' | 'error';
const order = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Fields are codes, ids and figures; never a name, a text that a person wrote, or a raw error message. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Log = Readonly<Record<Level, (message: string, fields?: LogFields) => void>>;

/** One line of JSON a message. */
export function createLog(
  level: (typeof order)[number],
  write: (line: string) => void = (line) => process.stdout.write(line),
): Log {
  const at = (own: Level) => (message: string, fields?: LogFields) => {
    if (order.indexOf(own) < order.indexOf(level)) return;
    write(
      `${JSON.stringify({ time: new Date().toISOString(), level: own, service: 'gateway', message, ...fields })}\n`,
    );
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What of an unexpected error may stand in a log: its kind and code, not its words. */
export function errorKind(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}) };
}
