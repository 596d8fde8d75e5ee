import { z } from 'zod';

/** What every service reads from its environment. */
export interface ServiceSettings {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string | null;
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  readonly keysFolder: string;
  readonly logLevel: string;
  /** Addresses of the subgraphs, for the delivery of events when each runs as its own process. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

export interface SettingDescription {
  readonly name: string;
  readonly meaning: string;
  /** null: must be set. */
  readonly default: string | null;
  readonly secret: boolean;
}

/** The operator can mend it; the message says how. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be an address that begins with postgres://');

/** `port` is the usual one of the service, as its package.json says. */
function commonShape(prefix: string, port: number) {
  return z.object({
    [`${prefix}_DATABASE_URL`]: postgresUrl.meta({
      description: 'PostgreSQL as the runtime role (no rights to change the schema)',
      secret: true,
    }),
    [`${prefix}_OWNER_DATABASE_URL`]: postgresUrl.optional().meta({
      description: 'PostgreSQL as the owning role; needed only to apply migrations',
      secret: true,
    }),
    [`${prefix}_PORT`]: z.coerce.number().int().min(0).max(65535).default(port).describe('Port of the service'),
    [`${prefix}_HOST`]: z
      .string()
      .default('127.0.0.1')
      .describe('Address on which the service listens, for the gateway and the relays alone'),
    BANSO_KEYS: z.string().min(1).default('.data/keys').describe('Folder of the key files'),
    NODE_ENV: z
      .string()
      .default('production')
      .describe('`development` opens introspection and plain error texts; everything else is production'),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'])
      .default('info')
      .describe('Least severity logged: debug, info, warn, error or silent'),
    SUBGRAPHS: z
      .string()
      .default('')
      .describe('Addresses of the subgraphs (own process): cases=http://127.0.0.1:4101,staff=…'),
  });
}

/** The common settings as data, for the operator's table. `prefix` is `CASES`, `STAFF`, … */
export function describeSettings(prefix: string, port: number): readonly SettingDescription[] {
  return describeShape(commonShape(prefix, port));
}

/** Settings as data: the meaning and whether it is secret stand at each field (`describe`, `meta`). */
export function describeShape(shape: z.ZodObject): readonly SettingDescription[] {
  return Object.entries(shape.shape).map(([name, field]) => {
    const unset = z.safeParse(field, undefined);
    const { description, secret } = z.globalRegistry.get(field) ?? {};
    return {
      name,
      meaning: description ?? '',
      default: unset.success ? String(unset.data ?? '') : null,
      secret: secret === true,
    };
  });
}

/** Reads and checks the common settings; throws one message that names every setting that is wrong. */
export function serviceSettings(prefix: string, port: number, env: Environment): ServiceSettings {
  const read = readSettingsWith(commonShape(prefix, port), env);
  return {
    production: read.NODE_ENV !== 'development',
    databaseUrl: String(read[`${prefix}_DATABASE_URL`]),
    ownerDatabaseUrl: (read[`${prefix}_OWNER_DATABASE_URL`] as string | undefined) ?? null,
    port: Number(read[`${prefix}_PORT`]),
    host: String(read[`${prefix}_HOST`]),
    keysFolder: String(read.BANSO_KEYS),
    logLevel: String(read.LOG_LEVEL),
    subgraphs: subgraphAddresses(String(read.SUBGRAPHS)),
  };
}

/** `cases=http://127.0.0.1:4101,staff=…` */
export function subgraphAddresses(list: string): Readonly<Record<string, string>> {
  const parts = list.split(',').map((part) => part.trim());
  return Object.fromEntries(
    parts
      .filter((part) => part !== '')
      .map((part) => {
        const [name, url] = [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)];
        if (name === '' || !URL.canParse(url))
          throw new SettingsError(`SUBGRAPHS: "${part}" is not of the form name=http://host:port`);
        return [name, url];
      }),
  );
}

/** For a service's own settings beside the common ones. Empty texts count as not set; values never appear in messages. */
export function readSettingsWith<T>(shape: z.ZodType<T>, env: Environment): T {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const outcome = shape.safeParse(present);
  if (outcome.success) return outcome.data;
  const lines = outcome.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}: ${Object.hasOwn(present, name) ? issue.message : 'is not set'}`;
  });
  throw new SettingsError(`Settings are missing or wrong:\n${lines.join('\n')}`);
}
