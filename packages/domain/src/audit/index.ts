/** What an audit row can say. A closed union: an event without its particulars cannot be written. */

/** Groups of personal fields; a read is logged by group, with the ids that were shown. */
export const fieldGroups = [
  'identity',
  'contactDetails',
  'note',
  /** Words that a named circle alone reads. */
  'restrictedNote',
  'health',
  'risk',
  'eligibility',
  'plan',
  'consent',
  'disclosure',
  'staffEvidence',
  /** Papers of a statutory council (Art. 9): the ids shown are of council records, never of people. */
  'council',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

export type AuditEvent =
  | {
      /** A change, written in the transaction that makes it. */
      readonly kind: 'change';
      readonly action: string;
      readonly entity: string;
      readonly entityId: string;
      readonly caseId?: string | undefined;
      /** Names of the fields that changed; never their values. */
      readonly fields?: readonly string[] | undefined;
      readonly ground?: string | undefined;
    }
  | {
      /** Personal data was shown: one row an operation and field group. */
      readonly kind: 'read';
      readonly operation: string;
      readonly fieldGroup: FieldGroup;
      readonly ids: readonly string[];
    }
  | {
      /** Someone was refused; the ids asked for are kept, never answered. */
      readonly kind: 'refusal';
      readonly action: string;
      readonly reason: string;
      readonly ids: readonly string[];
    }
  | { readonly kind: 'session'; readonly what: 'signIn' | 'signOut' | 'expired'; readonly sessionId: string };
