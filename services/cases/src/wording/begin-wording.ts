/** What stands in the way of a screening, or of help before a plan. */
export const beginWording = {
  SCREENING_OVER: {
    ja: '振り分けは、利用申込までの間に行います。このケースはもう先へ進んでいます。終えるときは「終結」、ほかへつなぐときは「つなぐ」を使ってください。',
    en: 'Screening comes before the application, and this case has gone further. Close it, or refer it on.',
  },
  URGENT_UNTIL_PAST: {
    ja: '緊急の支援の終わりの日は、今日以降にしてください。',
    en: 'Urgent help ends today or later.',
  },
  URGENT_TOO_LONG: {
    ja: '緊急の支援は31日までです。続けるときは、その時点でもう一度決めてください。',
    en: 'Urgent help lasts 31 days at most. Where it must go on, decide it again then.',
  },
  URGENT_ALREADY: {
    ja: 'このケースはすでに緊急の支援の期間中です。日を変えるときは、いまの期間を終えてから決め直してください。',
    en: 'This case is urgent already. To change the days, end the present period and decide it again.',
  },
  HAND_ON_AFTER_APPLICATION: {
    ja: '利用申込のあとのケースをつなぐのは、終結を決める人です。主任相談支援員か所属長に、つなぐか終結するかを頼んでください。',
    en: 'Once the person has applied, those who close cases hand them on. Ask a chief consultation worker or a supervisor to hand it on, or to close it.',
  },
  PLAN_AT_WORK: {
    ja: '有効な支援プランがあります。プランを評価し、「終結」でケースを終えてください。終結すると、プランもその日に終わります。',
    en: 'A support plan is in force. Evaluate it and close the case: closing ends the plan that day.',
    missing: 'count',
  },
  PLAN_WAITS: {
    ja: '会議か支援決定を待っているプランがあります。会議の前なら取り下げてから、承認のあとなら「支援しない」と決定してもらってから、つないでください。支援を続けるなら、つながずに「終結」まで進めます。',
    en: 'A plan waits for its meeting or for the support decision. Withdraw it before the meeting, or after the approval have support declined, and then hand the case on. Where support goes ahead, the case ends by being closed.',
    missing: 'count',
  },
  PROMISE_WAITS: {
    ja: '果たしていない約束が残っています。果たすか、本人や家族に伝えて「守れなかった」とするかして、済みにしてからつないでください。',
    en: 'Something that was promised is open. Keep it, or tell the person and settle it as not kept, before handing the case on.',
    missing: 'count',
  },
  URGENT_OVER: {
    ja: 'この緊急の支援はすでに終わっています。',
    en: 'This urgent help is over already.',
  },
} as const;
