import { caseEventTypes, contactSteps, promiseStates, stages } from '../../../src/casework/index.ts';
import { type CivilDate, ok } from '../../../src/foundation/index.ts';
import {
  needsLook as ask,
  type LookFacts,
  type LookReason,
  lookCodes,
  type PromiseFacts,
  type StageAge,
  stageAge,
} from '../../../src/worklist/index.ts';
import { compare, same } from '../comparison.ts';
import { date, flag, list, map, oneOf, optional, type Raw, wholeNumber } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import type { Rule } from './rule.ts';

interface Answer {
  readonly age: StageAge | null;
  readonly reasons: readonly LookReason[];
}

const FACTS = ['history', 'openedOn', 'step', 'lastContactOn', 'mayAskFrom', 'promises'];

/** Which cases ask for a look on `asOf`, and why: too long in one stage, silence, promises unmet. */
export const needsLook: Rule = {
  caseKeys: ['asOf'],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const asOf = date(raw.asOf, 'asOf');
    const facts = readFacts(raw.facts);
    return compare<Answer>(
      raw.expect,
      {
        reasons: same('reasons', codes, ({ reasons }) => reasons.map(({ code }) => code).join(', ')),
        stage: same(
          'stage',
          (value, at) => oneOf(value, at, stages),
          ({ age }) => age?.stage,
        ),
        daysInStage: same('daysInStage', wholeNumber, ({ age }) => age?.days),
        silentDays: same(
          'silentDays',
          wholeNumber,
          ({ reasons }) => reasons.find(({ code }) => code === 'SILENT')?.days,
        ),
      },
      () => ok({ age: stageAge(facts.history, asOf), reasons: ask(facts, asOf) }),
    );
  },
};

const codes = (value: Raw, at: string): string =>
  list(value, at)
    .map((each) => oneOf(each, at, lookCodes))
    .join(', ');

function readFacts(value: Raw | undefined): LookFacts {
  const given = map(value, 'facts', FACTS);
  const history = list(given.history, 'facts.history').map((each) => readHappening(each));
  const day = (key: string): CivilDate | null => optional(given[key], (text) => date(text, `facts.${key}`)) ?? null;
  return {
    history,
    openedOn: day('openedOn') ?? history[0]?.on ?? date(given.openedOn, 'facts.openedOn'),
    contactStep: optional(given.step, (step) => oneOf(step, 'facts.step', contactSteps)) ?? 'UNREACHED',
    lastContactOn: day('lastContactOn'),
    mayAskFrom: day('mayAskFrom'),
    promises: list(given.promises ?? [], 'facts.promises').map(readPromise),
  };
}

function readHappening(value: Raw): LookFacts['history'][number] {
  const given = map(value, 'facts.history', ['type', 'on']);
  return { type: oneOf(given.type, 'facts.history.type', caseEventTypes), on: date(given.on, 'facts.history.on') };
}

function readPromise(value: Raw, index: number): PromiseFacts {
  const given = map(value, 'facts.promises', ['state', 'dueOn', 'settledOn', 'calledOff', 'madeAnew']);
  const yes = (key: string): boolean => optional(given[key], (text) => flag(text, `facts.promises.${key}`)) ?? false;
  return {
    id: String(index),
    state: oneOf(given.state, 'facts.promises.state', promiseStates),
    dueOn: date(given.dueOn, 'facts.promises.dueOn'),
    settledOn: optional(given.settledOn, (text) => date(text, 'facts.promises.settledOn')) ?? null,
    calledOff: yes('calledOff'),
    madeAnew: yes('madeAnew'),
  };
}
