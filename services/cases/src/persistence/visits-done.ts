import type { DoneVisit } from '@banso/domain/casework';
import type { CasesScope, Tx } from '../scope.ts';
import { openText, placeOf } from './sealed-columns.ts';

/** A visit that one of these workers made, in whatever case. */
export interface VisitDone extends DoneVisit {
  readonly name: string;
  /** Null where the case is beyond the caller's reach. */
  readonly caseNumber: string | null;
}

interface VisitDoneRow {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumber: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly clientId: string;
  readonly addressSealed: Uint8Array | null;
}

/** What these workers were out on in this time beside one contact. The caller has made it their turn. */
export async function visitsDone(
  tx: Tx,
  scope: CasesScope,
  workerIds: readonly string[],
  { startedAt, endedAt }: { readonly startedAt: Date; readonly endedAt: Date },
  besideContactId: string,
): Promise<VisitDone[]> {
  const { organisationId } = scope.actor;
  const rows = await tx.query<VisitDoneRow>(
    `select d.case_id as "caseId", coalesce(a.display_name, '') as name, c.number as "caseNumber",
       d.started_at as "startedAt", d.ended_at as "endedAt", d.client_id as "clientId", d.address_sealed as "addressSealed"
     from visits_done($1::uuid[], $2::timestamptz, $3::timestamptz, $4::uuid) d
     left join support_case c on c.organisation_id = $5::uuid and c.id = d.case_id
     left join lateral (select w.id from unnest(d.worker_ids) as w(id) where w.id = any($1::uuid[]) limit 1) who on true
     left join actor a on a.id = who.id order by d.started_at, d.contact_id`,
    workerIds,
    startedAt.toISOString(),
    endedAt.toISOString(),
    besideContactId,
    organisationId,
  );
  return Promise.all(
    rows.map(async ({ caseId, name, caseNumber, clientId, addressSealed, ...row }) => ({
      caseId,
      name,
      caseNumber,
      startsAt: row.startedAt.getTime(),
      returnsAt: row.endedAt.getTime(),
      // Beyond reach no address is opened, so that none can be guessed.
      address:
        caseNumber === null
          ? null
          : await openText(scope.sealing, placeOf(organisationId, 'party', 'address', clientId), addressSealed),
    })),
  );
}
