import {
  type ContactFacts,
  type ContactStep,
  climbedIn,
  type JoinedClimb,
  ownWordsIn,
  type Views,
} from '@banso/domain/casework';
import type { Tx } from '../scope.ts';

type OfCase = { readonly organisationId: string; readonly id: string };

interface Rung extends ContactFacts {
  readonly id: string;
  readonly caseId: string;
  readonly step: ContactStep;
  readonly startedAt: Date;
  readonly recordedAt: Date;
}

export interface PersonClimb extends JoinedClimb {
  readonly startedAt: Date;
  /** As it is stored. */
  readonly stored: ContactStep;
}

/** The ladder of the person whose case it is, with what was merged into it. */
export interface PersonLadder {
  readonly views: Views;
  /** The view of all cases together. */
  readonly whole: string;
  /** In time order, each with the worker's own word alone. */
  readonly contacts: readonly PersonClimb[];
}

const alone = (caseId: string) => `alone ${caseId}`;
const together = (merges: number) => `together ${merges}`;

/** Each contact is read as it was recorded: by its own case, or together with what had been merged into it by then. */
export async function personLadder(tx: Tx, { organisationId, id }: OfCase): Promise<PersonLadder> {
  const merges = await tx.query<{ sourceId: string; mergedAt: Date }>(
    `select source_id as "sourceId", merged_at as "mergedAt" from case_merge
     where organisation_id = $1::uuid and survivor_id = $2::uuid and undone_at is null order by merged_at, id`,
    organisationId,
    id,
  );
  const sources = merges.map(({ sourceId }) => sourceId);
  const rungs = await tx.query<Rung>(
    `select id, case_id as "caseId", kind, result, counterparts, step, started_at as "startedAt",
       recorded_at as "recordedAt" from contact
     where organisation_id = $1::uuid and case_id = any($2::uuid[]) order by started_at, id`,
    organisationId,
    [id, ...sources],
  );
  const views = new Map([
    ...[id, ...sources].map((each) => [alone(each), new Set([each])] as const),
    ...merges.map((_, index) => [together(index + 1), new Set([id, ...sources.slice(0, index + 1)])] as const),
  ]);
  const viewOf = ({ caseId, recordedAt }: Rung) => {
    const before = merges.filter(({ mergedAt }) => mergedAt <= recordedAt).length;
    return caseId === id && before > 0 ? together(before) : alone(caseId);
  };
  const read = rungs.map((rung) => {
    const { kind, result, counterparts, step } = rung;
    const facts = { kind, result, counterparts };
    return { ...rung, facts, view: viewOf(rung), stored: step };
  });
  const whole = merges.length > 0 ? together(merges.length) : alone(id);
  return { views, whole, contacts: inOrder(read, ownWordsIn(views, read)) };
}

const inOrder = (read: readonly PersonClimb[], words: readonly JoinedClimb[]): PersonClimb[] =>
  read.map((each, index) => ({ ...each, step: words[index]?.step ?? null }));

/** The ladder as it is without one of the cases; what followed from that one follows from the rest. */
export function ladderWithout({ views, whole, contacts }: PersonLadder, caseId: string): PersonLadder {
  return {
    views: new Map([...views].map(([view, cases]) => [view, new Set([...cases].filter((each) => each !== caseId))])),
    whole,
    contacts: contacts.filter((contact) => contact.caseId !== caseId),
  };
}

export const climbedOf = ({ views, whole, contacts }: PersonLadder) => climbedIn(views, contacts, whole);

/** Writes the steps of one case's contacts that follow anew; tells which moved. */
export async function writeSteps(
  tx: Tx,
  { organisationId, id: caseId }: OfCase,
  ladder: PersonLadder,
  except: string | null = null,
): Promise<readonly string[]> {
  const { steps } = climbedOf(ladder);
  const moved = ladder.contacts.filter(
    (contact) => contact.caseId === caseId && contact.id !== except && steps.get(contact.id) !== contact.stored,
  );
  for (const { id } of moved) {
    await tx.query(
      'update contact set step = $3 where organisation_id = $1::uuid and id = $2::uuid',
      organisationId,
      id,
      steps.get(id),
    );
  }
  return moved.map(({ id }) => id);
}
