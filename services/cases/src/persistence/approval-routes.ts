import type { ApprovalStep } from '@banso/domain/casework';
import type { CasesLoaderScope, CasesScope, Tx } from '../scope.ts';

export interface ApprovalRouteRow {
  readonly id: string;
  readonly organisationId: string;
  readonly officeId: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly steps: readonly ApprovalStep[];
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

const COLUMNS = `r.id, r.organisation_id as "organisationId", r.office_id as "officeId", r.version,
 r.valid_from::text as "validFrom", r.valid_until::text as "validUntil", r.steps, r.updated_by as "updatedBy",
 r.updated_at as "updatedAt"`;

/** Whether a route is in force for the office of case `c` on this day: the rule of `routeInForce`, as a condition. */
export const routedOn = (day: string): string => `coalesce((
   select jsonb_array_length(r.steps) > 0 and (r.valid_until is null or r.valid_until >= ${day}) from approval_route r
   where r.organisation_id = c.organisation_id and r.office_id = c.office_id and r.valid_from <= ${day}
   order by r.valid_from desc limit 1), false)`;

/** Routes of the organisation by office, the latest first; routes name offices and staff, nobody who is helped. */
export function allRoutes(scope: Pick<CasesScope, 'read' | 'actor'>): Promise<ApprovalRouteRow[]> {
  return scope.read.query<ApprovalRouteRow>(
    'approval_routes',
    `select ${COLUMNS} from approval_route r where r.organisation_id = $1::uuid
     order by r.office_id, r.valid_from desc limit 500`,
    [scope.actor.organisationId],
  );
}

export function routesOfOffices(scope: CasesLoaderScope, officeIds: readonly string[]): Promise<ApprovalRouteRow[]> {
  return scope.read.query<ApprovalRouteRow>(
    'approval_routes_of_offices',
    `select ${COLUMNS} from approval_route r where r.organisation_id = $1::uuid and r.office_id = any($2::uuid[])
     order by r.valid_from desc`,
    [scope.actor.organisationId, officeIds],
  );
}

/** The office's routes for a change; one who sets waits for another who does. */
export async function routesForChange(tx: Tx, organisationId: string, officeId: string): Promise<ApprovalRouteRow[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('approval_route' || $1, 0))::text`, officeId);
  return routesOfOffice(tx, organisationId, officeId);
}

export function routesOfOffice(tx: Tx, organisationId: string, officeId: string): Promise<ApprovalRouteRow[]> {
  return tx.query<ApprovalRouteRow>(
    `select ${COLUMNS} from approval_route r where r.organisation_id = $1::uuid and r.office_id = $2::uuid
     order by r.valid_from desc`,
    organisationId,
    officeId,
  );
}
