import type { CaseKeepingFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import type { Tone } from '../../ui/index.ts';

type State = CaseKeepingFragment['retention']['state'];

const words: Readonly<Record<State, () => string>> = {
  NOT_BEGUN: m.retention_state_not_begun,
  RUNNING: m.retention_state_running,
  ON_HOLD: m.retention_state_on_hold,
  DUE: m.retention_state_due,
};
export const retentionWord = (state: State): string => words[state]();
export const retentionTone = (state: State): Tone =>
  ({ NOT_BEGUN: 'neutral', RUNNING: 'info', ON_HOLD: 'warning', DUE: 'danger' })[state] as Tone;
