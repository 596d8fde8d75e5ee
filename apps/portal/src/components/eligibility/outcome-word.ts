import type { Outcome } from '@banso/domain/guideline';
import { m } from '../../text/text.ts';

const words: Record<Outcome, () => string> = {
  MET: m.ui_met,
  NOT_MET: m.ui_not_met,
  UNDETERMINED: m.ui_undetermined,
};

/** 該当, 非該当, 未確定 where a badge has no room. */
export const outcomeWord = (outcome: Outcome): string => words[outcome]();
