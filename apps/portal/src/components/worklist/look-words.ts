import type { LookPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { stageWord } from '../domain-words.ts';

type Code = LookPartsFragment['code'];

const titles: Readonly<Record<Code, () => string>> = {
  PROMISE_OVERDUE: m.worklist_team_look_promise_overdue,
  PROMISE_NOT_KEPT: m.worklist_team_look_promise_not_kept,
  SILENT: m.worklist_team_look_silent,
  STAGE_OVERDUE: m.worklist_team_look_stage_overdue,
};
export const lookCodes = Object.keys(titles) as readonly Code[];
export const lookTitle = (code: Code): string => titles[code]();

const hints: Readonly<Record<Code, () => string>> = {
  PROMISE_OVERDUE: m.worklist_team_hint_promise_overdue,
  PROMISE_NOT_KEPT: m.worklist_team_hint_promise_not_kept,
  SILENT: m.worklist_team_hint_silent,
  STAGE_OVERDUE: m.worklist_team_hint_stage_overdue,
};
export const lookHint = (code: Code): string => hints[code]();

/** A few words for a list. */
export function lookMark({ code, days }: Pick<LookPartsFragment, 'code' | 'days'>): string {
  switch (code) {
    case 'PROMISE_OVERDUE':
      return m.worklist_team_mark_promise_overdue({ days });
    case 'PROMISE_NOT_KEPT':
      return m.worklist_team_mark_promise_not_kept();
    case 'SILENT':
      return m.worklist_team_mark_silent({ days });
    case 'STAGE_OVERDUE':
      return m.worklist_team_mark_stage_overdue({ days });
  }
}

const starts = {
  LAST_CONTACT: m.worklist_team_from_last_contact,
  OPENED: m.worklist_team_from_opened,
  MAY_ASK_AGAIN: m.worklist_team_from_may_ask_again,
  CAME_BACK: m.worklist_team_from_came_back,
} as const;

/** Since when, how long, and beyond what; what silence is counted from stands before it. */
export function lookWhy({ code, since, days, limit, from, count }: LookPartsFragment, stage: string): string {
  const day = formatDateShort(since);
  switch (code) {
    case 'PROMISE_OVERDUE':
      return `${m.worklist_team_why_promise_overdue({ day, days })}${more(count)}`;
    case 'PROMISE_NOT_KEPT':
      return `${m.worklist_team_why_promise_not_kept({ day, days })}${more(count)}`;
    case 'SILENT':
      return `${from ? `${starts[from]()} ` : ''}${m.worklist_team_why_silent({ day, days, limit: limit ?? 0 })}`;
    case 'STAGE_OVERDUE':
      return m.worklist_team_why_stage_overdue({ stage: stageWord(stage), day, days, limit: limit ?? 0 });
  }
}

const more = (count: number | null): string =>
  count !== null && count > 1 ? ` ${m.worklist_team_why_more({ count: count - 1 })}` : '';
