import { createHash } from 'node:crypto';
import { canonicalJson } from '../audit/canonical-json.ts';
import { CodedError } from '../coded-error.ts';
import type { WriteTransaction } from './write-transaction.ts';

interface Receipt {
  name: string;
  request_hash: string;
  result: unknown;
}

/**
 * One effect however often and however concurrently the same command is sent: the receipt's key makes the second wait
 * for the first. Results travel through JSON even the first time, so that a repeated answer is equal to the first.
 */
export async function runCommand<Db, R>(
  tx: WriteTransaction<Db>,
  owner: { readonly organisationId: string; readonly actorId: string },
  command: { readonly id: string; readonly name: string; readonly input: unknown },
  work: (tx: WriteTransaction<Db>) => Promise<R>,
): Promise<R> {
  const hash = createHash('sha256').update(canonicalJson(command.input)).digest('hex');
  const claimed = await tx.execute(
    `insert into command_receipt (organisation_id, actor_id, command_id, name, request_hash)
     values ($1::uuid, $2::uuid, $3::uuid, $4, $5) on conflict do nothing`,
    owner.organisationId,
    owner.actorId,
    command.id,
    command.name,
    hash,
  );
  if (claimed === 0) return earlierResult<R>(tx, owner.actorId, command, hash);
  const result = JSON.parse(JSON.stringify((await work(tx)) ?? null)) as R;
  await tx.execute(
    'update command_receipt set result = $3::jsonb where actor_id = $1::uuid and command_id = $2::uuid',
    owner.actorId,
    command.id,
    JSON.stringify(result),
  );
  return result;
}

async function earlierResult<R>(
  tx: { query<Row>(sql: string, ...values: readonly unknown[]): Promise<Row[]> },
  actorId: string,
  command: { readonly id: string; readonly name: string },
  hash: string,
): Promise<R> {
  const [receipt] = await tx.query<Receipt>(
    'select name, request_hash, result from command_receipt where actor_id = $1::uuid and command_id = $2::uuid',
    actorId,
    command.id,
  );
  if (receipt === undefined || receipt.name !== command.name || receipt.request_hash !== hash) {
    throw new CodedError('COMMAND_REUSED', 'This command id was used for another request.');
  }
  return receipt.result as R;
}
