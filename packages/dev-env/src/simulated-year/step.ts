import type {
  ContactKind,
  ContactResult,
  ContactStep,
  Counterpart,
  EvaluationConclusion,
  GoalAppraisal,
  Whose,
} from '@banso/domain/casework';
import type { CivilDate } from '@banso/domain/foundation';
import type { Person } from './people.ts';

/** Key of a colleague in the demo world's staff. */
export type Worker = string;

interface On<Kind extends string> {
  readonly kind: Kind;
  readonly day: CivilDate;
  readonly by: Worker;
}

export interface PlannedContact {
  readonly kind: ContactKind;
  readonly result: ContactResult;
  readonly counterparts: readonly Counterpart[];
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly purpose: string | null;
  readonly place: string | null;
  readonly duties: readonly string[];
  readonly note: string;
  readonly step?: ContactStep;
  readonly companionIds?: readonly string[];
  readonly promise?: { readonly what: string; readonly dueOn: CivilDate };
  readonly overrideReason?: string;
  /** Who alone reads it beside its author. */
  readonly circle?: readonly Worker[];
}

export interface PlannedPlan {
  readonly clientWords: string;
  readonly goals: readonly {
    readonly id: string;
    readonly domain: string;
    readonly whose?: Whose;
    readonly words: string;
  }[];
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly reviewOn: CivilDate;
}

/** What became of it, and the days after. */
export interface PlannedClosure {
  readonly outcomes: readonly Readonly<Record<string, unknown>>[];
  readonly followUps: readonly { readonly on: CivilDate; readonly whose: Whose; readonly byId?: string }[];
}

/**
 * What someone does on a day of a case's history. Names such as `promise` and `referral` tie steps of one case
 * together; ids come into being only when the step is taken.
 */
export type Step =
  | (On<'open'> & { readonly at: string; readonly input: Readonly<Record<string, unknown>> })
  | (On<'referOn'> & { readonly bodyName: string; readonly reason: string; readonly confirmedWith: string | null })
  | (On<'assign'> & {
      readonly worker: Worker;
      readonly role: string;
      readonly qualified: boolean;
      readonly note: string | null;
    })
  | (On<'contact'> & {
      readonly contact: PlannedContact;
      readonly makes: string | null;
      readonly settles: string | null;
      readonly referral: string | null;
      /** A refusal in force stops it: that, too, is recorded. */
      readonly blocked: boolean;
    })
  | (On<'settle'> & { readonly promise: string; readonly state: 'KEPT' | 'NOT_KEPT' })
  | (On<'block'> & { readonly input: Readonly<Record<string, unknown>> })
  | (On<'lift'> & { readonly reason: string })
  | (On<'client'> & { readonly person: Person })
  | (On<'family'> & { readonly person: Person })
  | (On<'saposuteUse'> & { readonly uses: boolean | null; readonly source: string })
  | (On<'judge'> & {
      readonly clause: string;
      readonly outcome: 'MET' | 'NOT_MET';
      readonly reason: string;
      readonly evidence: string;
    })
  | (On<'answerJudgements'> & { readonly approve: boolean; readonly comment: string | null })
  | (On<'determine'> & { readonly reason: string })
  | (On<'approveDetermination'> & { readonly comment: string | null })
  | (On<'apply'> & { readonly input: Readonly<Record<string, unknown>> })
  | (On<'withdrawConsent'> & { readonly reason: string })
  | (On<'assess'> & { readonly items: readonly Readonly<Record<string, unknown>>[]; readonly summary: string })
  | (On<'plan'> & { readonly plan: PlannedPlan; readonly renew: boolean })
  | On<'submit'>
  | (On<'sign'> & { readonly plan: PlannedPlan })
  | (On<'decide'> & { readonly approve: boolean; readonly ground: string })
  | (On<'evaluate'> & {
      /** In the order of the plan's goals. */
      readonly goals: readonly { readonly appraisal: GoalAppraisal; readonly words: string | null }[];
      readonly present: readonly Counterpart[];
      readonly conclusion: EvaluationConclusion;
      readonly reviewOn: CivilDate | null;
      readonly note: string;
    })
  | (On<'followUp'> & { readonly words: string; readonly nextOn: CivilDate | null })
  | (On<'refer'> & { readonly referral: string; readonly input: Readonly<Record<string, unknown>> })
  | (On<'withdrawReferral'> & { readonly referral: string; readonly reason: string })
  | (On<'agency'> & {
      readonly referral: string;
      readonly mutation: string;
      readonly input: Readonly<Record<string, unknown>>;
    })
  | (On<'proposeTransfer'> & { readonly toOffice: string; readonly reason: string; readonly note: string })
  | (On<'acceptTransfer'> & { readonly worker: Worker; readonly role: string })
  | (On<'hold'> & { readonly reason: string; readonly reviewOn: CivilDate })
  | (On<'close'> & {
      readonly reason: string;
      readonly note: string;
      readonly followUpOn: CivilDate | null;
    } & Partial<PlannedClosure>)
  | (On<'reopen'> & { readonly reason: string });

/** One consultation from the first call to where it stands today. */
export interface CaseHistory {
  readonly key: string;
  readonly officeKey: string;
  readonly steps: readonly Step[];
}

/** A coordination meeting with the plans on its agenda. */
export interface PlannedMeeting {
  readonly officeKey: string;
  readonly by: Worker;
  readonly calledOn: CivilDate;
  readonly day: CivilDate;
  readonly at: string;
  readonly place: string;
  readonly attendees: readonly Readonly<Record<string, string>>[];
  readonly plans: readonly MeetingItem[];
  readonly minutes: string;
}

export interface MeetingItem {
  readonly caseKey: string;
  readonly outcome: 'APPROVED' | 'CHANGE' | 'RETURNED';
  readonly opinion: string | null;
}

/** A colleague's licence ends, and the only ground of 3(3) with it. */
export interface PlannedLapse {
  readonly day: CivilDate;
  readonly by: Worker;
  readonly worker: Worker;
  readonly reason: string;
}

/** What somebody does about a lead on a day; all with the same name are of one lead. */
export interface LeadStep {
  readonly name: string;
  readonly day: CivilDate;
  readonly by: Worker;
  readonly mutation:
    | 'recordLead'
    | 'noteLead'
    | 'closeLead'
    | 'mergeLead'
    | 'openCase'
    | 'proposeLeadHandover'
    | 'takeLeadHandover'
    | 'withdrawLeadHandover';
  readonly input: Readonly<Record<string, unknown>>;
  /** Speaks of somebody who is on record: whoever writes it down gets that person's names. */
  readonly likeClient?: boolean;
}

export interface Season {
  readonly firstDay: CivilDate;
  readonly today: CivilDate;
  readonly histories: readonly CaseHistory[];
  readonly meetings: readonly PlannedMeeting[];
  readonly lapses: readonly PlannedLapse[];
  readonly leads: readonly LeadStep[];
}
