import { Random } from '../random.ts';
import type { PlannedPlan, Worker } from '../step.ts';
import { type Scene, subjectOf } from './scene.ts';

type Given = Readonly<Record<string, readonly string[]>>;

/** What is filled in beside the fixed parts; some leave all of it open. */
const filledIn: Readonly<Record<'reception' | 'assessment' | 'plan', (random: Random) => Given>> = {
  reception: (random) => ({
    work: [random.weighted({ notWorking: 7, looking: 2, onLeave: 1 })],
    housing: [random.weighted({ familyHome: 7, privateRental: 2, publicRental: 1 })],
    healthInsurance: [random.weighted({ national: 6, employees: 4 })],
    pensions: [random.pick(['national', 'exempted', 'unpaid'])],
  }),
  assessment: (random) => ({
    livesWith: [String(random.between(0, 3))],
    seesDoctor: [random.chance(0.3) ? 'yes' : 'no'],
    debts: [random.chance(0.2) ? 'yes' : 'no'],
  }),
  plan: () => ({}),
};

const editions = new WeakMap<Scene, Map<string, Promise<string>>>();

/** The edition of the day, asked once a day. */
function editionOf(scene: Scene, by: Worker, form: string, day: string): Promise<string> {
  const known = editions.get(scene) ?? new Map<string, Promise<string>>();
  editions.set(scene, known);
  const key = `${form}|${day}`;
  const asked = known.get(key) ?? ask(scene, by, form);
  known.set(key, asked);
  return asked;
}

async function ask(scene: Scene, by: Worker, name: string): Promise<string> {
  type Found = { standardForm: { edition: string } };
  const query = 'query Edition($name: String!) { standardForm(name: $name) { edition } }';
  return (await scene.acting.ask<Found>('cases', subjectOf(by), query, { name })).standardForm.edition;
}

const applied: Readonly<Record<string, string>> = {
  WORK_PREPARATION: 'workPreparation',
  HOUSEHOLD_FINANCE: 'householdFinance',
};

/** The programmes that a plan applies for: those that its items use. */
export const programmesOf = ({ items }: PlannedPlan): Given => {
  const used = items.flatMap(({ programme }) => applied[String(programme)] ?? []);
  return used.length > 0 ? { programmes: used } : {};
};

/** The part of an input that fills in a form; the same step fills in the same on every machine. */
export async function withForm(
  scene: Scene,
  { by, day }: { readonly by: Worker; readonly day: string },
  form: keyof typeof filledIn,
  given: Given = {},
): Promise<{ formAnswers?: object }> {
  const random = new Random(`${form}|${by}|${day}`);
  if (random.chance(0.4)) return {};
  const answers = Object.entries({ ...filledIn[form](random), ...given }).map(([key, values]) => ({ key, values }));
  return { formAnswers: { edition: await editionOf(scene, by, form, day), answers } };
}
