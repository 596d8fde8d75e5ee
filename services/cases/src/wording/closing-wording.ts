/** What stands in the way of an evaluation, a closure or a follow-up, and the step that is missing. */
export const closingWording = {
  PLAN_NOT_IN_FORCE: {
    ja: '評価できるのは、支援が決定したプランか、家族の目標だけのプランで、まだ終わっていないものです。',
    en: 'Only a plan that was decided, or one of the family’s goals alone, is evaluated, as long as it is not over.',
  },
  EVALUATED_BEFORE_DECIDED: {
    ja: '評価の日が支援決定の日より前です。日付を確かめてください。',
    en: 'The evaluation is dated before the support decision. Check the dates.',
  },
  GOAL_NOT_APPRAISED: {
    ja: 'まだ見ていない目標があります。すべての目標について様子を選んでください。',
    en: 'Some goals were not looked at. Say of each goal how it stands.',
    missing: 'count',
  },
  GOAL_NOT_IN_PLAN: {
    ja: 'このプランにない目標があります。画面を読み込み直してください。',
    en: 'Some goals are not of this plan. Load the page again.',
    missing: 'count',
  },
  REVIEW_DAY_NEEDED: {
    ja: '見直しの日がありません。本人とプランを見直す日を入れてください。',
    en: 'The day of review is missing. Give the day on which the plan is looked at with the client.',
  },
  REVIEW_DAY_NOT_AHEAD: {
    ja: '見直しの日は今日より後の日にしてください。',
    en: 'The day of review must come after today.',
  },
  CASE_ALREADY_ENDED: {
    ja: 'このケースはすでに終結しています。',
    en: 'This case has already ended.',
  },
  REFERRAL_UNDER_WAY: {
    ja: '返事を待っているつなぎがあります。取り下げるか、初回の相談につながってから、終結するか他機関へつないでください。',
    en: 'A referral is under way. Withdraw it, or wait until the first appointment is kept.',
  },
  PLAN_NOT_EVALUATED: {
    ja: '目標の達成を理由に終結するには、有効なプランの評価が要ります。プランのページで目標ごとに評価してください。',
    en: 'To close because goals were reached, evaluate the plan in force first: goal by goal, on the page of the plan.',
  },
  EVALUATION_SAYS_OTHERWISE: {
    ja: '有効なプランの最後の評価は、終結と結んでいません。もう一度評価するか、別の理由を選んでください。',
    en: 'The latest evaluation of the plan in force does not conclude to close. Evaluate it anew, or choose another reason.',
  },
  FOLLOW_UP_AND_NONE: {
    ja: 'フォローアップを望まないときは、予定の日を外してください。',
    en: 'Where no follow-up is wished, take the planned days out.',
  },
  FOLLOW_UP_CASE_OPEN: {
    ja: 'このケースは再開されています。ふつうの接触として記録してください。',
    en: 'This case was taken up again. Record it as a contact.',
  },
  FOLLOW_UP_SETTLED: {
    ja: 'このフォローアップはすでに済んでいます。',
    en: 'This follow-up is settled already.',
  },
  FOLLOW_UP_BEFORE_CLOSURE: {
    ja: '終結・中断より前の日です。日付を確かめてください。',
    en: 'This day is before the closure. Check the date.',
  },
  FOLLOW_UP_BLOCKED: {
    ja: 'その日は「訪問しないでほしい」が有効です。別の方法にするか、望まないことを記録してください。',
    en: 'On that day "do not visit" is in force. Choose another way, or record that none is wished.',
  },
  NO_FOLLOW_UP_DUE: {
    ja: '予定されているフォローアップはありません。',
    en: 'No follow-up is planned.',
  },
} as const;
