import type { ContactStep, Stage } from '../casework/index.ts';
import { type CivilDate, civilDate } from '../foundation/index.ts';
import { deepFreeze } from '../guideline/deep-freeze.ts';

/** After how many days a case asks for a look. A stage or a step without a number never does so by time alone. */
export interface LookLimits {
  readonly inForceFrom: CivilDate;
  readonly source: { readonly ja: string; readonly en: string };
  readonly daysInStage: Readonly<Partial<Record<Stage, number>>>;
  /** Instead, where somebody works on the case or it was decided to go on. */
  readonly daysOnceTakenOn: Readonly<Partial<Record<Stage, number>>>;
  readonly daysWithoutContact: Readonly<Record<ContactStep, number>>;
}

const daysWithoutContact = {
  UNREACHED: 30,
  FAMILY_ONLY: 30,
  INDIRECT: 30,
  MET_AT_HOME: 21,
  OUTING: 30,
  LINKED_TO_PARTNER: 45,
  PARTICIPATING: 60,
  WATCHING: 90,
} as const;

const daysInStage = {
  INTAKE: 14,
  SCREENING: 14,
  APPLICATION: 30,
  ASSESSMENT: 30,
  PLAN_DRAFT: 30,
  MEETING: 30,
  DECISION: 14,
  EVALUATION: 30,
} as const;

/**
 * The guideline names no number: these are this project's own, so that nobody is forgotten, and no measure of anybody.
 * Dated, the latest last; an office may one day set its own beside them.
 */
export const lookLimits: readonly LookLimits[] = deepFreeze([
  {
    inForceFrom: civilDate('2020-04-01'),
    source: {
      ja: 'この製品の初期値（要綱に日数の定めはない。3(1)・3(4)の途切れない支援のための目安）',
      en: 'Default of this product; the guideline sets no number of days. A reminder for unbroken support, 3(1) and 3(4)',
    },
    daysInStage,
    daysOnceTakenOn: {},
    daysWithoutContact,
  },
  {
    inForceFrom: civilDate('2026-12-01'),
    source: {
      ja: 'この製品の判断（要綱に日数の定めはない）。14日は振り分けを決めるまでの目安。担当が付き、会えるようになるまでの働きかけは何か月もかかるのが普通で、3(1)ア(ｳ)の継続的な支援そのものなので、途切れ（接触のない日数）で見る。半年に一度は、続けるかをチームで見直す',
      en: 'Judgement of this product; the guideline sets no number of days. Fourteen days are for deciding what becomes of a call. Once somebody works on the case, months of approach are the ordinary course and the very support of 3(1)ア(ｳ): silence watches over them, and twice a year the team looks at whether to go on',
    },
    daysInStage,
    daysOnceTakenOn: { SCREENING: 182 },
    daysWithoutContact,
  },
]);

/** What holds on a day; before the first, the first. */
export function lookLimitsOn(day: string): LookLimits {
  const inForce = lookLimits.filter(({ inForceFrom }) => inForceFrom <= day).at(-1) ?? lookLimits[0];
  if (inForce === undefined) throw new Error('no limits at all');
  return inForce;
}
