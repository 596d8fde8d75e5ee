import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPool, createSealing, keysIn, verifyAudit } from '@banso/service-kit';
import { renewProgramSecret, setAccountOpen, setProgramOpen } from './account-command.ts';
import { openBackend } from './backend.ts';
import { PlainFailure } from './plain-failure.ts';
import type { Say } from './postgres/settle.ts';
import { claim } from './running.ts';

export interface MaintenanceOptions {
  readonly dataFolder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  /** Whose account or which program, where the command is about one. */
  readonly login?: string;
}

/**
 * What an operator does to the databases while the services rest, one line said for each service; accounts are closed and
 * reopened also while they run.
 */
export const maintenance = {
  /** Brings every database to the schema of this version, as its owner. */
  migrate: (options: MaintenanceOptions) => onEach(options, async () => 'up to date'),

  /** Wraps every data key with the first key of `sealing.key`; the others may then be taken out. */
  rewrap: (options: MaintenanceOptions) =>
    onEach(options, async ({ pool, keysFolder }) => {
      const count = await createSealing(pool, keysIn(keysFolder)).rewrapKeys();
      return `${count} data keys wrapped anew`;
    }),

  /** Walks the chains of the audit trail and compares them with the heads beside the keys. */
  async audit(options: MaintenanceOptions): Promise<string[]> {
    let allIntact = true;
    const verdicts = await onEach(options, async (place) => {
      const verdict = await auditVerdict(place);
      allIntact &&= verdict.intact;
      return verdict.words;
    });
    if (!allIntact) throw new PlainFailure('監査記録に異常があります。', verdicts.join('\n'));
    return verdicts;
  },

  /** Closes an account: every service refuses the person within five seconds, whatever session is open. */
  deactivate: (options: MaintenanceOptions) => setAccountOpen(options, false),

  /** Opens it again, with the roles that count today. */
  reactivate: (options: MaintenanceOptions) => setAccountOpen(options, true),

  /** Closes a partner's program: its tokens are refused within five seconds. */
  'close-program': (options: MaintenanceOptions) => setProgramOpen(options, false),

  'open-program': (options: MaintenanceOptions) => setProgramOpen(options, true),

  /** A new secret for a partner's program; the one before opens nothing any more. */
  'renew-secret': (options: MaintenanceOptions) => renewProgramSecret(options),
};

/** One trail that cannot be walked must not hide what is wrong with the next. */
async function auditVerdict({ name, pool, keysFolder }: Place): Promise<{ intact: boolean; words: string }> {
  try {
    const { intact, rows, findings } = await verifyAudit(pool, join(keysFolder, 'audit', `${name}.anchor`));
    const found = intact ? 'intact' : `NOT INTACT: ${JSON.stringify(findings)}`;
    return { intact, words: `${rows} audit rows, ${found}` };
  } catch (error) {
    return { intact: false, words: `NOT WALKED: ${error instanceof Error ? error.message : error}` };
  }
}

interface Place {
  readonly name: string;
  readonly pool: ReturnType<typeof createPool>;
  readonly keysFolder: string;
}

async function onEach(options: MaintenanceOptions, work: (place: Place) => Promise<string>): Promise<string[]> {
  mkdirSync(options.dataFolder, { recursive: true });
  // A running start on this data must not lose its database.
  const release = claim(options.dataFolder, 'maintenance');
  try {
    const { services, addresses, keysFolder, stop } = await openBackend(options);
    try {
      const said: string[] = [];
      for (const { name, folder } of services) {
        // The gateway seals nothing and keeps no audit trail of its own.
        if (!readdirSync(folder).includes('schema')) continue;
        const pool = createPool(addresses[name]?.url ?? '', 1);
        try {
          said.push(`${name}: ${await work({ name, pool, keysFolder })}`);
        } finally {
          await pool.end();
        }
      }
      return said;
    } finally {
      await stop();
    }
  } finally {
    release();
  }
}
