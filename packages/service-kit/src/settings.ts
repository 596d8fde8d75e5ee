import { z } from 'zod';

/** What every service reads from its environment. */
export interface ServiceSettings {
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly ownerDatabaseUrl: string | null;
  readonly port: number;
  readonly keysFolder: string;
  readonly logLevel: string;
}

export interface SettingDescription {
  readonly name: string;
  readonly meaning: string;
  readonly default: string | null;
  readonly secret: boolean;
}

const defaultPorts: Readonly<Record<string, number>> = { CASES: 4101, STAFF: 4102, NETWORK: 4103, GATEWAY: 4000 };

/** The common settings as data, for documents and for `serviceSettings`. `prefix` is `CASES`, `STAFF`, … */
export function describeSettings(prefix: string): readonly SettingDescription[] {
  return [
    {
      name: `${prefix}_DATABASE_URL`,
      meaning: 'PostgreSQL as the runtime role (no rights to change the schema)',
      default: null,
      secret: true,
    },
    {
      name: `${prefix}_OWNER_DATABASE_URL`,
      meaning: 'PostgreSQL as the owning role; needed only to apply migrations',
      default: '',
      secret: true,
    },
    {
      name: `${prefix}_PORT`,
      meaning: 'port of the service',
      default: String(defaultPorts[prefix] ?? 4109),
      secret: false,
    },
    { name: 'BANSO_KEYS', meaning: 'folder with the key files', default: '.data/keys', secret: false },
    {
      name: 'NODE_ENV',
      meaning: '`development` opens introspection and plain error texts; everything else is production',
      default: 'production',
      secret: false,
    },
    { name: 'LOG_LEVEL', meaning: 'fatal, error, warn, info, debug or silent', default: 'info', secret: false },
  ];
}

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be an address that begins with postgres://');

/** Reads and checks the common settings; throws one message that names every setting that is wrong. */
export function serviceSettings(prefix: string, env: Readonly<Record<string, string | undefined>>): ServiceSettings {
  const [url, ownerUrl, port] = [`${prefix}_DATABASE_URL`, `${prefix}_OWNER_DATABASE_URL`, `${prefix}_PORT`];
  const shape = z.object({
    [url]: postgresUrl,
    [ownerUrl]: postgresUrl.optional(),
    [port]: z.coerce
      .number()
      .int()
      .min(0)
      .max(65535)
      .default(defaultPorts[prefix] ?? 4109),
    BANSO_KEYS: z.string().min(1).default('.data/keys'),
    NODE_ENV: z.string().default('production'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  });
  const read = readSettingsWith(shape, env);
  return {
    production: read.NODE_ENV !== 'development',
    databaseUrl: String(read[url]),
    ownerDatabaseUrl: (read[ownerUrl] as string | undefined) ?? null,
    port: Number(read[port]),
    keysFolder: String(read.BANSO_KEYS),
    logLevel: String(read.LOG_LEVEL),
  };
}

/** For a service's own settings beside the common ones. Empty texts count as not set; values never appear in messages. */
export function readSettingsWith<T>(shape: z.ZodType<T>, env: Readonly<Record<string, string | undefined>>): T {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const outcome = shape.safeParse(present);
  if (outcome.success) return outcome.data;
  const lines = outcome.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name}: ${Object.hasOwn(present, name) ? issue.message : 'is not set'}`;
  });
  throw new Error(`Settings are missing or wrong:\n${lines.join('\n')}`);
}
