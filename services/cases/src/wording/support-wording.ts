/** What stands in the way of a support session, of a division of roles or of a hand-over note, and what would help. */
export const supportWording = {
  ITEM_HAS_SESSION: {
    ja: '支援の記録がある項目は、消したり業務を変えたりできません。新しい項目を足してください。',
    en: 'An item with sessions stays in the plan, under its duty. Add a new item instead.',
    missing: 'count',
  },
  PART_NOT_SAID: {
    ja: '就労準備支援・家計改善支援の項目に、だれが何をするか書かれていない部分があります：',
    en: 'Of items that use work preparation or household finance it is not said who does what: ',
    missing: 'parts',
  },
  PART_WITHOUT_OWNER: {
    ja: '役割分担に、担い手の決まっていない部分があります。職員か名前のある人を決めてください：',
    en: 'Some parts have nobody to do them. Name one of the staff or a person: ',
    missing: 'parts',
  },
  ITEM_WITHOUT_RECORD: {
    ja: '支援の記録を付けられるのは、業務カ（居宅での日常生活）と業務キ（社会への適応）の項目だけです。',
    en: 'Only items of duty カ (daily life at home) and キ (steps back into society) carry a record of sessions.',
  },
  SUPPORT_RECORD_CLOSED: {
    ja: 'このプランは終わっているので、支援の記録は閉じています。今のプランの項目に記録してください。',
    en: 'This plan is over, and its record is closed. Record it with an item of the present plan.',
  },
  SESSION_BEFORE_SUBMISSION: {
    ja: 'プランがまだ提出されていません。提出して支援調整会議と支援決定を受けてから記録してください。待てないときは、緊急の支援を決めるか、待てない理由を書いてください。',
    en: 'The plan is not submitted yet: submit it for the meeting and the support decision first. Where help cannot wait, decide urgent help, or give the reason for it here.',
  },
  SESSION_BEFORE_MEETING: {
    ja: 'プランは支援調整会議を待っています。会議と支援決定のあとに記録してください。待てないときは、緊急の支援を決めるか、待てない理由を書いてください。',
    en: 'The plan awaits the support coordination meeting, then the decision. Where help cannot wait, decide urgent help, or give the reason for it here.',
  },
  SESSION_AWAITS_DECISION: {
    ja: 'プランは支援決定を待っています。決定のあとに記録してください。待てないときは、緊急の支援を決めるか、待てない理由を書いてください。',
    en: 'The plan awaits the support decision. Where help cannot wait, decide urgent help, or give the reason for it here.',
  },
  SESSION_BEFORE_DECISION: {
    ja: 'この日は支援決定より前です。日付を確かめてください。緊急の支援だったのなら、待てなかった理由を書いてください。',
    en: 'This day comes before the support decision. Check the day, or give the reason why help could not wait.',
  },
  SESSION_DUTY_NOT_NAMED: {
    ja: 'この接触の中で行った支援です。その業務を、接触の業務に残してください。',
    en: 'It took place in this contact: keep its duty among the duties of the contact.',
  },
  SESSION_WITH_NOBODY_REACHED: {
    ja: 'この接触の中で行った支援です。だれにも会えなかった結果にはできません。結果を確かめてください。',
    en: 'It took place in this contact, so somebody was reached. Check the result.',
  },
  NO_HAND_OVER_NOTE: {
    ja: 'この担当には引き継ぎがありません。',
    en: 'There is no hand-over note with this assignment.',
  },
  HAND_OVER_NOT_YOURS: {
    ja: '読んだことにできるのは、引き継ぎを受けるチームの人だけです。',
    en: 'Only those of the team for whom the note is mark it as read.',
  },
} as const;
