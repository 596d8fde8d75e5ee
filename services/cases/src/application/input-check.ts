import {
  type CivilDate,
  isLocalGovernmentCode,
  isPartialDate,
  isUuid,
  type PartialDate,
  parseCivilDate,
  possibleRange,
  responsibleBody,
  toJapanTime,
} from '@banso/domain/foundation';
import type { InputIssueAnswer, InvalidAnswer } from '@banso/service-kit';
import { isCode } from '../code-lists/index.ts';
import { type InputIssueCode, inputIssue } from '../wording/input-issues.ts';

/** One line, one paragraph, one record. */
export const LINE = 200;
export const PARAGRAPH = 4_000;
export const RECORD = 20_000;

/** Entries of one list: more than any town has, and few enough to be looked over at once. */
const MOST_ENTRIES = 100;
export const MOST_PHONES = 10;

/** Looks over the fields of one input and collects every fault, so that a person mends them in one go. */
export class InputCheck {
  readonly issues: InputIssueAnswer[] = [];
  readonly #today: CivilDate;

  constructor(today: CivilDate) {
    this.#today = today;
  }

  add(path: string, code: InputIssueCode): void {
    this.issues.push(inputIssue(path, code));
  }

  /** Null where nothing is wrong. */
  answer(): InvalidAnswer | null {
    return this.issues.length === 0 ? null : { __typename: 'InvalidInput', issues: this.issues };
  }

  /** The entries to look over: none where there are too many, so that a list is never the work of minutes. */
  list<Entry>(path: string, given: readonly Entry[], most = MOST_ENTRIES): readonly Entry[] {
    if (given.length <= most) return given;
    this.add(path, 'tooMany');
    return [];
  }

  /** Trimmed; null for nothing. Line breaks inside stay. */
  text(path: string, value: string | null | undefined, longest = PARAGRAPH): string | null {
    const text = value?.trim() ?? '';
    if ([...text].length > longest) this.add(path, 'tooLong');
    return text === '' ? null : text;
  }

  required(path: string, value: string | null | undefined, longest = PARAGRAPH): string {
    const text = this.text(path, value, longest);
    if (text === null) this.add(path, 'required');
    return text ?? '';
  }

  id(path: string, value: string): string {
    if (!isUuid(value)) this.add(path, 'notAnId');
    return value;
  }

  code(path: string, list: string, value: string): string {
    if (!isCode(list, value, this.#today)) this.add(path, 'unknownCode');
    return value;
  }

  town(path: string, value: string | null | undefined): string | null {
    if (value === null || value === undefined || value === '') return null;
    if (!isLocalGovernmentCode(value) || responsibleBody(value).kind === 'unknownCode') {
      this.add(path, 'unknownMunicipality');
    }
    return value;
  }

  day(path: string, value: string): CivilDate | null {
    const day = parseCivilDate(value);
    if (!day.ok) this.add(path, 'impossibleDate');
    return day.ok ? day.value : null;
  }

  /** A day that has come. */
  pastDay(path: string, value: string): CivilDate | null {
    const day = this.day(path, value);
    if (day !== null && day > this.#today) this.add(path, 'inTheFuture');
    return day;
  }

  birthDate(path: string, value: string | null | undefined): PartialDate | null {
    if (value === null || value === undefined || value === '') return null;
    if (!isPartialDate(value)) {
      this.add(path, 'impossibleDate');
      return null;
    }
    if (possibleRange(value).first > this.#today) this.add(path, 'inTheFuture');
    return value;
  }

  /** A moment that has come, with its civil day in Japan. */
  pastMoment(path: string, value: string, now: Date): { readonly at: Date; readonly on: CivilDate } | null {
    const time = toJapanTime(value);
    if (!time.ok) {
      this.add(path, 'impossibleInstant');
      return null;
    }
    const at = new Date(value);
    if (at.getTime() > now.getTime() + CLOCKS_DIFFER_BY)
      this.add(path, time.value.date > this.#today ? 'inTheFuture' : 'timeNotCome');
    return { at, on: time.value.date };
  }
}

/** The caller's clock may be a little ahead. */
const CLOCKS_DIFFER_BY = 5 * 60 * 1000;
