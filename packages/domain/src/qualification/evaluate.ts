import { type CivilDate, err, ok, type Result } from '../foundation/index.ts';
import {
  type ClauseId,
  type Computed,
  checkJudgements,
  type Edition,
  editionFor,
  type Finding,
  group,
  type Judgement,
  judgedAbout,
  leaf,
  type Outcome,
  onlyJudged,
  type Refusal,
  refusal,
} from '../guideline/index.ts';
import type { QualificationFacts } from './evidence.ts';
import { licensedPractice } from './grounds/licensed-practice.ts';
import { completedMinistryTraining } from './grounds/ministry-training.ts';
import { socialWelfareOfficer } from './grounds/social-welfare-officer.ts';
import { consultationPractice, welfareService } from './grounds/years-of-service.ts';
import type { ReadingDays } from './held-licences.ts';
import { endsBeforeItBegins } from './service-length.ts';

export interface QualificationInput {
  /** The day of the appointment; re-evaluation keeps it. */
  readonly asOf: CivilDate;
  /** An edition of the guideline; without it, the one in force on `asOf`. */
  readonly edition?: string | undefined;
  /** Day whose evidence is read, for re-evaluation: what has ended by then no longer counts. Without it, `asOf`. */
  readonly evidenceOn?: CivilDate | undefined;
  readonly facts: QualificationFacts;
  /** Oldest first; only those approved by another person count. */
  readonly judgements: readonly Judgement[];
}

export interface QualificationAnswer {
  readonly rule: 'qualification';
  readonly edition: string;
  readonly asOf: CivilDate;
  readonly evidenceOn: CivilDate;
  readonly outcome: Outcome;
  /** Every ground met, ア to カ in order. */
  readonly met: readonly ClauseId[];
  /** The finding of 3(3), with all six grounds under it. */
  readonly tree: Finding;
}

/**
 * 3(3), who may be placed as an outreach worker: any one of six grounds. All six are always evaluated and every match
 * is shown. カ is only ever a judgement; a judgement on another ground settles it over its computation.
 * Refused: a day before the first edition, an unknown or later edition, a judgement on a group, outside 3(3) or
 * incomplete, and an interval that ends before it begins. Placement as an outreach worker needs `MET`.
 */
export function evaluateQualification(input: QualificationInput): Result<QualificationAnswer, Refusal> {
  const edition = editionFor(input.asOf, input.edition);
  return edition.ok ? evaluateQualificationUnder(edition.value, input) : edition;
}

/** The same under an edition handed in, also one that is not in force yet: for reports of what it would change. */
export function evaluateQualificationUnder(
  edition: Edition,
  { asOf, evidenceOn, facts, judgements }: QualificationInput,
): Result<QualificationAnswer, Refusal> {
  const checked = checkJudgements(judgements, '3(3)');
  if (!checked.ok) return checked;
  const backwards = backwardsEvidence(facts);
  if (backwards !== null) return err(backwards);
  const days: ReadingDays = { asOf, evidenceOn: evidenceOn === undefined || evidenceOn < asOf ? asOf : evidenceOn };
  const parameters = edition.qualification;
  const ground = (clause: ClauseId, answer: Computed): Finding =>
    leaf(
      clause,
      edition.judges.qualification,
      answer,
      judgedAbout(clause, judgements, { edition: edition.id, on: days.evidenceOn }),
    );
  const tree = group('3(3)', 'any', [
    ground('3(3)ア', completedMinistryTraining(facts, asOf, parameters.training)),
    ground('3(3)イ', licensedPractice(facts, days, parameters.licensedPractice)),
    ground('3(3)ウ', consultationPractice(facts, asOf, parameters)),
    ground('3(3)エ', socialWelfareOfficer(facts, days, parameters.socialWelfareOfficer)),
    ground('3(3)オ', welfareService(facts, asOf, parameters)),
    ground('3(3)カ', onlyJudged('hasEquivalentAbility')),
  ]);
  const met = tree.children.filter(({ outcome }) => outcome === 'MET').map(({ clause }) => clause);
  return ok({ rule: 'qualification', edition: edition.id, ...days, outcome: tree.outcome, met, tree });
}

function backwardsEvidence({ service = [], licences = [] }: QualificationFacts): Refusal | null {
  const interval = service.find(endsBeforeItBegins);
  if (interval !== undefined) return refusal('intervalEndsBeforeItBegins', { about: interval.from });
  const licence = licences.find(({ registeredOn, endedOn }) => endedOn !== undefined && endedOn < registeredOn);
  if (licence === undefined) return null;
  return refusal('licenceEndsBeforeRegistration', { about: licence.registeredOn });
}
