/** What can stand in the way of a support coordination meeting (3(4)オ). */
export const meetingWording = {
  MEETING_WITHOUT_PLAN: {
    ja: '議題のプランがありません。会議を待つプランから選んでください。',
    en: 'The agenda has no plan. Choose from the plans that await a meeting.',
  },
  PLAN_NOT_SUBMITTED: {
    ja: '会議に提出されていないプランがあります。提出してから議題にしてください。',
    en: 'Some plans were not submitted. Submit them first.',
    missing: 'count',
  },
  PLAN_OF_ANOTHER_OFFICE: {
    ja: '別の事務所のプランは、その事務所の会議に出してください。',
    en: 'A plan goes to the meeting of its own office.',
    missing: 'count',
  },
  PLAN_ALREADY_ON_AGENDA: {
    ja: 'ほかの会議の議題になっているプランがあります。',
    en: 'Some plans are on the agenda of another meeting.',
    missing: 'count',
  },
  PLAN_OF_CASE_SET_ASIDE: {
    ja: '終結・中断・統合されたか、他機関へ紹介したケースのプランがあります。続けるならケースを再開してください。再開しないなら、差し戻すか議題から外してください。',
    en: 'Some plans are of cases that are closed, suspended, merged or referred on. Reopen the case to go on; otherwise return the plan, or take it off the agenda.',
    missing: 'count',
  },
  MEETING_NOT_CALLED: {
    ja: 'この会議はすでに記録されたか、取りやめになっています。',
    en: 'This meeting was recorded already, or cancelled.',
  },
  MEETING_NOT_YET_HELD: {
    ja: '会議の日時になっていません。開いてから記録してください。',
    en: 'The meeting has not begun. Record it once it was held.',
  },
  MEETING_WITHOUT_ATTENDANCE: {
    ja: '出席者は二人以上要ります。出欠を確かめてください。',
    en: 'At least two people must have attended. Check the attendance.',
  },
  APPROVED_WITHOUT_STAFF: {
    ja: '了承するには、職員が二人以上出席していることが要ります。出席した職員を「職員から」選んで加えてください。',
    en: 'Approval needs at least two members of the staff at the meeting. Add those who attended from the list of staff.',
  },
  RECORDER_SUBMITTED_THE_PLAN: {
    ja: 'プランを提出した人は、その了承を自分では記録できません。会議を扱える別の職員に記録してもらうか、差戻しのあと同僚に提出してもらってください。',
    en: 'Whoever submitted a plan does not record its approval. Have another who manages meetings record it, or return it and let a colleague submit it.',
    missing: 'count',
  },
  PLAN_WITHOUT_OUTCOME: {
    ja: '結論のない議題があります。すべてのプランに結論を付けてください。',
    en: 'Some plans have no outcome. Give one to each plan.',
    missing: 'count',
  },
  PLAN_NOT_ON_AGENDA: {
    ja: '議題にないプランへの結論があります。',
    en: 'There is an outcome for a plan that is not on the agenda.',
    missing: 'count',
  },
  OUTCOME_WITHOUT_OPINION: {
    ja: '修正・差戻しには、どこを直すかの意見を書いてください。',
    en: 'Say what to mend where a plan is to be changed or is returned.',
    missing: 'count',
  },
  NOT_ON_THIS_AGENDA: {
    ja: 'このプランは、この会議の議題にありません。ページを開き直して確かめてください。',
    en: 'This plan is not on the agenda of this meeting. Open the page again to check.',
  },
  LAST_PLAN_ON_AGENDA: {
    ja: '最後の議題は外せません。会議を開かないなら、会議を取りやめてください。',
    en: 'The last plan stays on the agenda. If the meeting is not held, cancel it.',
  },
  PLAN_NOT_WITH_MEETING: {
    ja: 'このプランは会議に提出されていないか、会議の結論がもう出ています。取り下げるものはありません。',
    en: 'This plan was not submitted, or the meeting has concluded already. There is nothing to withdraw.',
  },
  PLAN_ON_AGENDA: {
    ja: 'このプランは会議の議題になっています。主任相談支援員か所属長に議題から外してもらってから、取り下げてください。',
    en: 'This plan is on the agenda of a meeting. Ask the chief consultation worker or the supervisor to take it off, then withdraw it.',
  },
} as const;
