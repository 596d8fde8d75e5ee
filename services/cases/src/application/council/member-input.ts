import { actions } from '@banso/domain/authorisation';
import { newId, toDateColumn } from '@banso/service-kit';
import type { CouncilMemberInput } from '../../generated/graphql.ts';
import { councilSealer } from '../../persistence/council-words.ts';
import type { CasesScope, Tx } from '../../scope.ts';
import { type InputCheck, LINE } from '../input-check.ts';

/** A place in the list of members, looked over. */
export interface NewMember {
  readonly id: string;
  readonly staffId: string | null;
  readonly name: string;
  readonly body: string | null;
  readonly secretariat: boolean;
  readonly from: string;
  readonly until: string | null;
  readonly pledgedOn: string | null;
  readonly ended: false;
}

/**
 * One of the staff is named by id, and the name is the directory's; a person of another body by name and body. People of
 * other bodies get no key: they have no account in this organisation, and their pledge stays on paper.
 */
export async function checkMember(
  tx: Tx,
  scope: CasesScope,
  check: InputCheck,
  path: string,
  given: CouncilMemberInput,
): Promise<NewMember> {
  const staffId = given.staffId ? check.id(`${path}.staffId`, given.staffId.toLowerCase()) : null;
  const from = check.day(`${path}.from`, given.from);
  const until = given.until ? check.day(`${path}.until`, given.until) : null;
  if (from !== null && until !== null && until < from) check.add(`${path}.until`, 'endsBeforeItBegins');
  const body =
    staffId === null ? check.required(`${path}.body`, given.body, LINE) : check.text(`${path}.body`, given.body, LINE);
  return {
    id: newId(scope.now()),
    staffId,
    name:
      staffId === null
        ? check.required(`${path}.name`, given.name, LINE)
        : await staffNamed(tx, scope, check, `${path}.staffId`, staffId),
    body,
    secretariat: given.secretariat && staffId !== null,
    from: from ?? scope.today,
    until,
    pledgedOn: given.pledgedOn ? check.pastDay(`${path}.pledgedOn`, given.pledgedOn) : null,
    ended: false,
  };
}

/** The name of one of the staff who can be a member. */
async function staffNamed(tx: Tx, scope: CasesScope, check: InputCheck, path: string, id: string): Promise<string> {
  if (check.issues.some((issue) => issue.path === path)) return '';
  const [found] = await tx.query<{ name: string }>(
    `select display_name as name from actor where organisation_id = $1::uuid and id = $2::uuid and agency_id is null
       and active and (access_ends_on is null or access_ends_on >= $3::date) and roles && $4::text[]`,
    scope.actor.organisationId,
    id,
    scope.today,
    [...actions['council:take']],
  );
  if (found === undefined) check.add(path, 'notOfTheStaff');
  return found?.name ?? '';
}

export async function storeMember(tx: Tx, scope: CasesScope, councilId: string, member: NewMember): Promise<void> {
  const { organisationId, id: by } = scope.actor;
  const sealed = councilSealer(scope, { organisationId, councilId }, 'council_member', member.id);
  await tx.db.councilMember.create({
    data: {
      organisationId,
      id: member.id,
      councilId,
      staffId: member.staffId,
      nameSealed: await sealed.required('name', member.name),
      bodySealed: await sealed.optional('body', member.body),
      secretariat: member.secretariat,
      fromOn: toDateColumn(member.from),
      untilOn: member.until === null ? null : toDateColumn(member.until),
      pledgedOn: member.pledgedOn === null ? null : toDateColumn(member.pledgedOn),
      updatedBy: by,
      updatedAt: scope.now(),
    },
  });
}
