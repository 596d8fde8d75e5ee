import type { CivilDate } from '@banso/domain/foundation';
import type { Measure } from '@banso/domain/guideline';
import { evaluateQualification, type QualificationFacts } from '@banso/domain/qualification';
import type { StaffDetailFragment } from '../../graphql/generated/graphql.ts';

type Evidence = Pick<StaffDetailFragment, 'trainings' | 'licences' | 'services' | 'welfareOfficerItems'> & {
  qualification: { asOf: string };
};

/** `CERTIFIED_SOCIAL_WORKER` as the rules write it: `certifiedSocialWorker`. */
const inDomain = <Code extends string>(code: string): Code =>
  code.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Code;

/** A list of which nothing was ever recorded is unknown; one with rows is complete, withdrawn rows left out. */
function known<Row extends { withdrawnAt: string | null }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): T[] | undefined {
  return rows.length === 0 ? undefined : standing(rows).map(read);
}

export const standing = <Row extends { withdrawnAt: string | null }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ withdrawnAt }) => withdrawnAt === null);

function factsOf({ trainings, licences, services, welfareOfficerItems }: Evidence): QualificationFacts {
  return {
    training: known(trainings, ({ course, by, completedOn }) => ({
      course: inDomain(course),
      by: inDomain(by),
      completedOn: completedOn as CivilDate,
    })),
    licences: known(licences, ({ kind, registeredOn, endedOn }) => ({
      kind: inDomain(kind),
      registeredOn: registeredOn as CivilDate,
      endedOn: (endedOn ?? undefined) as CivilDate | undefined,
    })),
    service: known(services, ({ kind, from, until }) => ({
      kind: inDomain(kind),
      from: from as CivilDate,
      to: (until ?? undefined) as CivilDate | undefined,
    })),
    socialWelfareOfficer: (welfareOfficerItems ?? undefined) as QualificationFacts['socialWelfareOfficer'],
  };
}

/** How long the service is against what each ground asks, measured by the rules themselves. */
export function measuresByGround(person: Evidence, today: string): ReadonlyMap<string, readonly Measure[]> {
  const answer = evaluateQualification({
    asOf: person.qualification.asOf as CivilDate,
    evidenceOn: today as CivilDate,
    facts: factsOf(person),
    judgements: [],
  });
  return new Map(answer.ok ? answer.value.tree.children.map(({ clause, measures }) => [clause, measures]) : []);
}
