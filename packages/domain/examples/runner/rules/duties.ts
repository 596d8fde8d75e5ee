import {
  countDuties,
  type DutyCount,
  type DutyId,
  dutiesNeverPerformed,
  dutyIds,
  workerRoles,
} from '../../../src/duty/index.ts';
import { ok } from '../../../src/foundation/index.ts';
import { compare, type Expectation, filled } from '../comparison.ts';
import { flag, list, map, oneOf, optional, type Raw, wholeNumber } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

type Counts = readonly DutyCount[];

/** 3(4): contacts by duty, the outreach worker's and the others', and by hours (3(1)イ). */
export const duties: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['contacts']);
    const contacts = list(given.contacts, 'facts.contacts').map(readContact);
    return compare<Counts>(
      raw.expect,
      {
        outreachWorker: figures(({ outreachWorker }) => outreachWorker.regular + outreachWorker.outside),
        otherRoles: figures(({ otherRoles }) => otherRoles.regular + otherRoles.outside),
        outsideRegularHours: figures(({ outreachWorker }) => outreachWorker.outside),
        never,
      },
      () => ok(countDuties(contacts)),
    );
  },
};

/** Only the duties named are compared. */
const figures =
  (of: (count: DutyCount) => number): Expectation<Counts> =>
  (expected, at) => {
    const wanted = Object.entries(filled(expected, at)).map(([duty, figure]) => ({
      duty: oneOf(duty, at, dutyIds),
      figure: wholeNumber(figure, `${at}.${duty}`),
    }));
    return (counts) =>
      wanted.map(({ duty, figure }) => ({
        of: `${at}.${duty}`,
        expected: String(figure),
        actual: String(counts.filter((count) => count.duty === duty).map(of)),
      }));
  };

const never: Expectation<Counts> = (expected, at) => {
  const wanted = dutiesOf(expected, at).join(' ');
  return (counts) => [{ of: 'never', expected: wanted, actual: dutiesNeverPerformed(counts).join(' ') }];
};

const dutiesOf = (value: Raw | undefined, at: string): readonly DutyId[] =>
  list(value, at).map((duty) => oneOf(duty, at, dutyIds));

function readContact(value: Raw, index: number) {
  const at = `facts.contacts[${index}]`;
  const given = map(value, at, ['role', 'duties', 'outside']);
  return {
    role: oneOf(given.role ?? 'outreachWorker', `${at}.role`, workerRoles),
    duties: dutiesOf(given.duties, `${at}.duties`),
    outsideRegularHours: optional(given.outside, (outside) => flag(outside, `${at}.outside`)) ?? false,
  };
}
