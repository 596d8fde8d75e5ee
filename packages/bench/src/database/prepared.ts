import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { civilDateInJapan } from '@banso/service-kit';
import type { BoardList } from '../board/questions.ts';
import { connected } from './bench-database.ts';
import type { World } from './people.ts';

const STAGES = [null, 'SUPPORT'] as const;

/** Signs everyone in who looks at the board, and clears what an earlier run left. */
export async function prepareRun(adminUrl: string, world: World): Promise<BoardList[]> {
  return connected(adminUrl, async (client) => {
    await client.query('truncate cases.audit_entry, cases.audit_anchor, gateway.session');
    // So that the nightly evaluation has nothing to do while we measure.
    await client.query('update staff.staff_member set evaluated_on = $1', [civilDateInJapan(new Date())]);
    const lists: BoardList[] = [];
    for (const looker of world.lookers) {
      const token = randomBytes(32).toString('base64url');
      await client.query(
        `insert into gateway.session (id, token_hash, subject, created_at, last_seen_at) values ($1, $2, $3, now(), now())`,
        [randomUUID(), createHash('sha256').update(token).digest(), looker.subject],
      );
      lists.push(...STAGES.map((stage) => ({ looker, token, stage })));
    }
    return lists;
  });
}

export async function countRows(adminUrl: string): Promise<Record<string, number>> {
  return connected(adminUrl, async (client) => {
    const counts: Record<string, number> = {};
    for (const [name, table] of Object.entries({
      cases: 'cases.support_case',
      contacts: 'cases.contact',
      referrals: 'cases.referral',
      staff: 'staff.staff_member',
      agencies: 'network.agency',
    })) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      counts[name] = rows[0]?.count ?? 0;
    }
    return counts;
  });
}

/** The board asked by someone who sees nothing of it leaves a row too: every showing is recorded. */
export async function auditRows(adminUrl: string): Promise<number> {
  return connected(adminUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from cases.audit_entry');
    return rows[0]?.count ?? 0;
  });
}
