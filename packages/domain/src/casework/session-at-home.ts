import type { ContactFacts, Counterpart } from './contact.ts';

/** Of a session without a contact: where a contact says how it was made, that decides. */
export interface SessionAtHomeFacts {
  readonly duty: string;
  /** What the record says; null where it says nothing, as those from before it was asked. */
  readonly atHome: boolean | null;
}

/** Daily life at home (カ) is practised where client and family live; for キ the record says so, for to a group the person comes. */
export const isSessionAtHome = ({ duty, atHome }: SessionAtHomeFacts): boolean => duty === '3(4)カ' || atHome === true;

/** キ always says where it was; カ somewhere else is told with the contact that it then was. */
export type SessionAtHomeIssue = 'AT_HOME_UNSAID' | 'ALWAYS_AT_HOME';

export function sessionAtHomeIssue({ duty, atHome }: SessionAtHomeFacts): SessionAtHomeIssue | null {
  if (duty === '3(4)カ') return atHome === false ? 'ALWAYS_AT_HOME' : null;
  return atHome === null ? 'AT_HOME_UNSAID' : null;
}

/**
 * 3(1)ア(ｳ): the visit that a session at home is, against which a refusal stands; null where nobody was gone to. It is in
 * the home of those who refused, and its record is about the client: that names somebody else alone changes neither.
 */
export function visitOfSession(
  session: SessionAtHomeFacts & { readonly counterparts: readonly Counterpart[] },
): ContactFacts | null {
  if (!isSessionAtHome(session)) return null;
  return { kind: 'VISIT', result: 'MET_PERSON', counterparts: session.counterparts };
}
