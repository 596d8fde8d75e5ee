import { MEETING_QUORUM } from '@banso/domain/casework';

interface Person {
  readonly staffId: string | null;
  readonly attended: boolean;
}

interface Submitted {
  readonly submittedBy: { readonly id: string } | null;
}

/** What the rule of approval (3(4)オ) asks for, before anything is sent; the server decides by `mayRecordMeeting`. */
export interface RuleState {
  /** Of the staff, each once. */
  readonly staff: number;
  readonly enough: boolean;
  /** Somebody can record the approval of every plan. */
  readonly recorded: boolean;
}

const staffOf = (people: readonly Person[]): Set<string> => new Set(people.flatMap(({ staffId }) => staffId ?? []));

const submitters = (plans: readonly Submitted[]): Set<string> =>
  new Set(plans.flatMap(({ submittedBy }) => submittedBy?.id ?? []));

/** While one asks people: the two of the staff, and one among them who submitted none of the plans. */
export function ruleWhenCalling(asked: readonly Person[], plans: readonly Submitted[]): RuleState {
  const staff = staffOf(asked);
  const own = submitters(plans);
  return {
    staff: staff.size,
    enough: staff.size >= MEETING_QUORUM,
    recorded: [...staff].some((id) => !own.has(id)),
  };
}

export interface RecordingRule extends RuleState {
  /** Whoever records was there. */
  readonly there: boolean;
}

/** While it is recorded: those of the staff who came, and whether whoever writes may record an approval. */
export function ruleWhenRecording(
  list: readonly Person[],
  plans: readonly Submitted[],
  recorderId: string,
): RecordingRule {
  const staff = staffOf(list.filter(({ attended }) => attended));
  return {
    staff: staff.size,
    enough: staff.size >= MEETING_QUORUM,
    there: staff.has(recorderId),
    recorded: !submitters(plans).has(recorderId),
  };
}
