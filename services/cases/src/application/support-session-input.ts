import {
  areaListOf,
  isSessionAtHome,
  type Practised,
  type RecordedDuty,
  sessionAtHomeIssue,
  sessionIssues,
} from '@banso/domain/casework';
import type { PractisedInput } from '../generated/graphql.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { type InputCheck, LINE } from './input-check.ts';

/** What a session says of itself, beside its times and place. */
export interface SessionWords {
  readonly practised: readonly Practised[];
  readonly company: string | null;
  readonly clientDid: string | null;
  readonly helped: string | null;
  readonly next: string | null;
}

interface Given {
  readonly practised: readonly PractisedInput[];
  readonly company?: string | null | undefined;
  readonly clientDid?: string | null | undefined;
  readonly helped?: string | null | undefined;
  readonly next?: string | null | undefined;
}

interface Asked {
  readonly duty: RecordedDuty;
  readonly counterparts: readonly string[];
  /** Where the fields stand in the whole input. */
  readonly at?: string;
  /** Areas that the record names already: those of an edition that is over may stay. */
  readonly kept?: ReadonlySet<string>;
}

/** カ is at home; of キ it is said. Null where it is not, which is noted as a fault. */
export function checkAtHome(check: InputCheck, duty: string, given: boolean | null | undefined): boolean | null {
  const facts = { duty, atHome: given ?? null };
  const issue = sessionAtHomeIssue(facts);
  if (issue !== null) check.issues.push(caseworkIssue('atHome', issue));
  return issue === null ? isSessionAtHome(facts) : null;
}

/** 3(4)カ, キ: what was practised comes from the list of the item's duty; what the client did stands beside the help. */
export function checkSession(check: InputCheck, given: Given, asked: Asked): SessionWords {
  const { duty, counterparts, at = '', kept = new Set() } = asked;
  const words: SessionWords = {
    practised: check.list(`${at}practised`, given.practised).map(({ area, client, worker }, index) => {
      if (!kept.has(area)) check.code(`${at}practised.${index}.area`, areaListOf[duty], area);
      return { area, client: client ?? null, worker: worker ?? null };
    }),
    company: check.text(`${at}company`, given.company, LINE),
    clientDid: check.text(`${at}clientDid`, given.clientDid),
    helped: check.text(`${at}helped`, given.helped),
    next: check.text(`${at}next`, given.next),
  };
  for (const { path, code } of sessionIssues({ ...words, counterparts })) {
    check.issues.push(caseworkIssue(`${at}${path}`, code));
  }
  return words;
}
