import {
  blocksContact,
  type ContactStep,
  type Counterpart,
  mayApproachOn,
  stepAfter,
  type VisitBlockFacts,
} from '@banso/domain/casework';
import { addDays, type CivilDate } from '@banso/domain/foundation';
import { contactDay, type Diary, hourOf, momentOf, workdayFrom } from './days.ts';
import { type EncounterKind, encounters, outsidePlaces, promises, purposes, triedAt } from './encounters.data.ts';
import type { Kin } from './names.data.ts';
import { noteOf } from './note-of.ts';
import type { Truth } from './people.ts';
import type { Random } from './random.ts';
import type { PlannedContact, Step, Worker } from './step.ts';
import type { Team } from './teams.ts';

export interface CaseSetting {
  readonly key: string;
  readonly officeKey: string;
  readonly townCode: string;
  readonly team: Team;
  readonly truth: Truth;
  /** Who called, or null for the person. */
  readonly kin: Kin | null;
  readonly random: Random;
  readonly diary: Diary;
  /** After this day nothing needs to be told. */
  readonly horizon: CivilDate;
}

interface ContactOptions {
  readonly by?: Worker;
  readonly step?: ContactStep;
  readonly referral?: string;
  /** Day of the contact after it, for which a promise may be made. */
  readonly next?: CivilDate;
  readonly promised?: boolean;
  readonly blocked?: boolean;
  readonly overrideReason?: string;
  /** Said in confidence: the words, and who alone reads them beside their author. */
  readonly confided?: { readonly note: string; readonly circle: readonly Worker[] };
}

/** Writes one case's history day by day: contacts go on at their pace while the paperwork takes its time. */
export class CaseWriter {
  readonly steps: Step[] = [];
  readonly setting: CaseSetting;
  day: CivilDate;
  level: ContactStep = 'UNREACHED';
  /** Days between contacts, at least and at most. */
  pace: readonly [number, number] = [3, 9];
  /** Encounters that do not come about in this case for the time being. */
  never: readonly EncounterKind[] = [];
  worker: Worker;
  block: VisitBlockFacts | null = null;
  #next: CivilDate;
  #promise: { readonly name: string; readonly dueOn: CivilDate } | null = null;
  #names = 0;

  constructor(setting: CaseSetting, day: CivilDate) {
    this.setting = setting;
    this.worker = setting.team.consult;
    this.day = day;
    this.#next = day;
  }

  get over(): boolean {
    return this.day > this.setting.horizon;
  }

  get random(): Random {
    return this.setting.random;
  }

  write(step: Step): void {
    this.steps.push(step);
  }

  name(kind: string): string {
    this.#names += 1;
    return `${kind}-${this.#names}`;
  }

  /** Some days go by, with the contacts that fall into them; ends on a working day. */
  pass(least: number, most: number): void {
    this.until(workdayFrom(addDays(this.day, this.random.between(least, most))));
  }

  /** As `pass`, without a contact. */
  wait(least: number, most: number): void {
    this.day = workdayFrom(addDays(this.day, this.random.between(least, most)));
    if (this.#next <= this.day) this.#plan();
  }

  until(day: CivilDate): void {
    if (this.#next <= this.day) this.#plan();
    while (this.#next <= day && this.#next <= this.setting.horizon) {
      this.day = this.#next;
      this.#plan();
      this.#meet();
    }
    if (day > this.day) this.day = day;
  }

  /** The next contact, whatever day it falls on. */
  meet(encounter: EncounterKind, options: ContactOptions = {}): void {
    this.wait(...this.pace);
    this.#plan();
    this.contact(encounter, { next: this.#next, ...options });
  }

  #plan(): void {
    this.#next = contactDay(this.random, addDays(this.day, this.random.between(...this.pace)));
  }

  #meet(): void {
    const { random, level } = this;
    const mayStepBack = ['MET_AT_HOME', 'OUTING', 'PARTICIPATING'].includes(level) && !this.isBlocked('stepBack');
    if (mayStepBack && random.chance(0.03)) {
      this.contact('stepBack', { step: random.chance(0.7) ? 'INDIRECT' : 'FAMILY_ONLY', next: this.#next });
      return;
    }
    const open = Object.entries(triedAt[level]).filter(
      ([key]) => !this.never.includes(key as EncounterKind) && !this.isBlocked(key as EncounterKind),
    );
    if (open.length === 0) return;
    const encounter = random.weighted<EncounterKind>(Object.fromEntries(open));
    this.contact(encounter, { next: this.#next, ...stepOf(encounter, level) });
  }

  isBlocked(encounter: EncounterKind): boolean {
    const { kind, with: counterparts } = encounters[encounter];
    return this.block !== null && blocksContact(this.block, { kind, counterparts }, this.day);
  }

  contact(
    encounter: EncounterKind,
    { by, step, referral, next, promised = false, blocked = false, overrideReason, confided }: ContactOptions,
  ): void {
    const { random, day, setting } = this;
    const { kind, result, with: named, minutes, place, evening, duties } = encounters[encounter];
    const family = setting.kin === null || isFamily(setting.kin);
    const counterparts = named.map((who) => (who === 'FAMILY' && !family ? 'CONSULTER' : who));
    const worker = by ?? this.#workerFor(encounter);
    const lasts = random.between(minutes[0] / 5, minutes[1] / 5) * 5;
    const { start, isFree } = setting.diary.place(worker, day, hourOf(random, day, evening), lasts);
    if (!blocked) this.level = step ?? stepAfter({ kind, result, counterparts }, this.level);
    const settles = blocked ? null : this.#settle(worker, encounter);
    const promise = next === undefined || blocked ? null : this.#promiseIn(encounter, next, promised, counterparts);
    const contact: PlannedContact = {
      kind,
      result,
      counterparts,
      startedAt: momentOf(day, start),
      endedAt: lasts === 0 || !isFree ? null : momentOf(day, start + lasts),
      purpose: purposes[encounter] ?? null,
      place: place === 'home' ? '自宅' : place === 'office' ? '事務所' : place && random.pick(outsidePlaces),
      duties: [...duties].map((duty) => `3(4)${duty}`),
      note: noteOf(random, encounter, setting.kin),
      ...(step === undefined ? {} : { step }),
      ...(promise === null ? {} : { promise: { what: promise.what, dueOn: promise.dueOn } }),
      ...(overrideReason === undefined ? {} : { overrideReason }),
      ...confided,
    };
    const makes = promise?.name ?? null;
    this.write({ kind: 'contact', day, by: worker, contact, makes, settles, referral: referral ?? null, blocked });
  }

  #workerFor(encounter: EncounterKind): Worker {
    const { team } = this.setting;
    if (encounter === 'employment') return team.employment;
    if (encounter === 'conference' && this.random.chance(0.2)) return team.chief;
    return this.random.chance(0.13) ? team.consult : this.worker;
  }

  /** What was promised comes to nothing when the case is set aside. */
  dropPromise(): void {
    const promise = this.#promise;
    this.#promise = null;
    if (promise === null) return;
    this.write({ kind: 'settle', day: this.day, by: this.worker, promise: promise.name, state: 'NOT_KEPT' });
  }

  /** A promise is kept by the contact that it was for; now and then it is not, or nobody writes down what became of it. */
  #settle(by: Worker, encounter: EncounterKind): string | null {
    const promise = this.#promise;
    this.#promise = null;
    if (promise === null || this.random.chance(0.012)) return null;
    if (encounters[encounter].result !== 'NO_ANSWER') return promise.name;
    this.write({ kind: 'settle', day: this.day, by, promise: promise.name, state: 'NOT_KEPT' });
    return null;
  }

  #promiseIn(encounter: EncounterKind, dueOn: CivilDate, surely: boolean, counterparts: readonly Counterpart[]) {
    const words = promises[encounter];
    if (words === undefined || (!surely && !this.random.chance(0.42))) return null;
    const blocks = this.block === null ? [] : [this.block];
    if (!mayApproachOn('PROMISE', [dueOn], blocks, counterparts).open) return null;
    const name = this.name('promise');
    this.#promise = { name, dueOn };
    return { name, dueOn, what: this.random.pick(words) };
  }
}

export const isFamily = (relation: Kin): boolean =>
  ['mother', 'father', 'sibling', 'spouse', 'relative'].includes(relation);

/** Taking part and watching over are the worker's own word, never inferred. */
function stepOf(encounter: EncounterKind, level: ContactStep): { step: ContactStep } | Record<never, never> {
  if (encounter === 'participating' && level === 'LINKED_TO_PARTNER') return { step: 'PARTICIPATING' };
  return {};
}
