import { accessOf } from '@banso/domain/council';
import { isUuid } from '@banso/domain/foundation';
import { absent, type Ending } from '@banso/service-kit';
import { COUNCIL_PERSON_COLUMNS, type CouncilPersonRow } from '../../persistence/council-people.ts';
import { COUNCIL_SESSION_COLUMNS, type CouncilSessionRow } from '../../persistence/council-sessions.ts';
import {
  COUNCIL_MEMBER_COLUMNS,
  type CouncilMemberRow,
  councilValues,
  withinCouncil,
} from '../../persistence/councils.ts';
import type { CasesScope, Tx } from '../../scope.ts';

export interface CouncilForChange {
  readonly organisationId: string;
  readonly councilId: string;
  readonly members: readonly CouncilMemberRow[];
  readonly own: CouncilMemberRow;
}

const ACTION = 'council:take';

/**
 * The list of members, locked in its order, and the caller's own place in it. Whoever holds no key today is told what is
 * told of a council that does not exist: of a role, a pledge or a day nothing is said.
 */
export async function councilForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  councilId: string,
  askedFor: string,
): Promise<CouncilForChange> {
  const { organisationId } = scope.actor;
  const permitted = scope.permit(ACTION, { organisationId }).allowed;
  const members =
    permitted && isUuid(councilId)
      ? await tx.query<CouncilMemberRow>(
          `select ${COUNCIL_MEMBER_COLUMNS} from council_member m
           where ${withinCouncil('m')} and m.council_id = $4::uuid order by m.id for update of m`,
          ...councilValues(scope),
          councilId,
        )
      : [];
  const own = members.find((member) => member.staffId === scope.actor.id && accessOf(member, scope.today).open);
  if (own === undefined) return end.deny(ACTION, absent, [askedFor]);
  return { organisationId, councilId: own.councilId, members, own };
}

/** The session, locked, with its council. */
export async function councilSessionForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  sessionId: string,
): Promise<CouncilForChange & { readonly session: CouncilSessionRow }> {
  const [session] = isUuid(sessionId)
    ? await tx.query<CouncilSessionRow>(
        `select ${COUNCIL_SESSION_COLUMNS} from council_session s
         where ${withinCouncil('s')} and s.id = $4::uuid for update of s`,
        ...councilValues(scope),
        sessionId,
      )
    : [];
  const council = await councilForChange(tx, scope, end, session?.councilId ?? '', sessionId);
  return { ...council, session: session as CouncilSessionRow };
}

/** Someone on the agenda, locked with the session, in that order. */
export async function councilPersonForChange<A>(
  tx: Tx,
  scope: CasesScope,
  end: Ending<A>,
  personId: string,
): Promise<CouncilForChange & { readonly session: CouncilSessionRow; readonly person: CouncilPersonRow }> {
  const person = async (lock: string): Promise<CouncilPersonRow | undefined> => {
    if (!isUuid(personId)) return undefined;
    const sql = `select ${COUNCIL_PERSON_COLUMNS} from council_person p where ${withinCouncil('p')} and p.id = $4::uuid ${lock}`;
    return (await tx.query<CouncilPersonRow>(sql, ...councilValues(scope), personId))[0];
  };
  const found = await person('');
  if (found === undefined) return end.deny(ACTION, absent, [personId]);
  const session = await councilSessionForChange(tx, scope, end, found.sessionId);
  return { ...session, person: (await person('for update of p')) as CouncilPersonRow };
}
