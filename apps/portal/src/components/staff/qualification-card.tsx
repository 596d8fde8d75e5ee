import type { Measure } from '@banso/domain/guideline';
import type { StaffDetailFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDate, formatDateShort, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, Icon, OutcomeBadge } from '../../ui/index.ts';
import { licenceWord, trainingCourseWord } from '../domain-words.ts';
import { findingParts } from '../eligibility/eligibility.graphql.ts';
import { GroundTable } from './ground-table.tsx';
import { GroundTiles, MetGrounds } from './ground-tiles.tsx';
import { itemWord } from './items-form.tsx';
import { measuresByGround, standing } from './measured.ts';

/** Whether 3(3) is met, by which of the six grounds, since when, and what the others lack. */
export function QualificationCard({ person }: { person: StaffDetailFragment }) {
  const { qualification } = person;
  const findings = qualification.findings.map((each) => readFragment(findingParts, each));
  const measures = measuresByGround(person, today());
  // Whose evidence the caller may not see is known by outcome alone; the tree then speaks of nothing.
  const isHidden = findings.find(({ parent }) => parent === null)?.outcome !== qualification.outcome;
  if (isHidden) {
    return (
      <Card title={m.staff_qualification()}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <OutcomeBadge outcome={qualification.outcome} />
          <MetGrounds met={qualification.met} />
        </div>
        <p className="mt-2 text-sm text-muted">{m.staff_evidence_hidden()}</p>
      </Card>
    );
  }
  return (
    <Card title={m.staff_qualification()}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <OutcomeBadge outcome={qualification.outcome} />
        <GroundTiles findings={findings} />
        <span className="text-sm text-muted">{m.staff_as_of({ date: formatDate(qualification.asOf) })}</span>
      </p>
      <p className="mt-2 mb-4 text-sm text-muted">{m.staff_any_one()}</p>
      <GroundTable
        findings={findings}
        more={(clause) => <Ground person={person} clause={clause} measures={measures.get(clause) ?? []} />}
      />
    </Card>
  );
}

interface GroundProps {
  person: StaffDetailFragment;
  clause: string;
  measures: readonly Measure[];
}

function Ground({ person, clause, measures }: GroundProps) {
  const match = person.qualification.matches.find((each) => each.clause === clause);
  return (
    <>
      {match && (
        <ul className="text-sm leading-6">
          {match.evidence.map((item) => (
            <li key={item} className="flex items-start gap-1.5">
              <Icon name="check" size={16} className="mt-1 text-green-800" />
              {matchWords(person, item)}
            </li>
          ))}
          <li className="text-muted">
            {match.holdsFrom ? m.staff_holds_from({ date: formatDateShort(match.holdsFrom) }) : m.staff_holds_unknown()}
          </li>
        </ul>
      )}
      {measures.map((measure) => (
        <MeasureBar key={measure.of} measure={measure} />
      ))}
    </>
  );
}

/** `licences[0]`, as the rules name what matched, in words. */
function matchWords(person: StaffDetailFragment, item: string): string {
  const index = Number(/\[(\d+)\]/.exec(item)?.[1] ?? Number.NaN);
  if (item.startsWith('training')) {
    const training = standing(person.trainings)[index];
    return training
      ? `${trainingCourseWord(training.course)} ${formatDateShort(training.completedOn)}`
      : m.eligibility_fact_training();
  }
  if (item.startsWith('licences')) {
    const licence = standing(person.licences)[index];
    return licence ? licenceWord(licence.kind) : m.eligibility_fact_licences();
  }
  if (item.startsWith('item')) return itemWord(Number(/\((\d+)\)/.exec(item)?.[1]));
  return m.eligibility_fact_service();
}

const measureWords: Readonly<Record<Measure['of'], () => string>> = {
  fieldService: m.staff_measure_field_service,
  needyConsultation: m.staff_measure_needy_consultation,
  consultation: m.staff_measure_consultation,
  socialWelfareService: m.staff_measure_social_welfare_service,
};

/** Served against needed: the bar repeats what the words say. */
function MeasureBar({ measure }: { measure: Measure }) {
  const { of, years, months, days, yearsNeeded, serving } = measure;
  const share = Math.min(1, (years + months / 12 + days / 360) / yearsNeeded);
  return (
    <div className="max-w-sm">
      <p className="flex flex-wrap justify-between gap-x-3 text-sm leading-6">
        <span>{measureWords[of]()}</span>
        <span className="tabular-nums">
          {m.staff_served({ years, months, days })} / {m.staff_years({ years: yearsNeeded })}
          {serving && <span className="ms-1 text-muted">{m.staff_serving()}</span>}
        </span>
      </p>
      <div aria-hidden="true" className="h-2 rounded-full bg-solid-gray-100">
        <div
          className={`h-2 rounded-full ${share >= 1 ? 'bg-green-700' : 'bg-key-700'}`}
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </div>
    </div>
  );
}
