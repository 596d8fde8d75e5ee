/** What stands in the way of recording a meeting, of its minutes, and of a decision on its way along a route. */
export const approvalWording = {
  RECORDER_NOT_PRESENT: {
    ja: '会議を記録できるのは、出席した職員です。出席者に自分を「職員から」加えるか、出席した人に記録してもらってください。',
    en: 'A meeting is recorded by a member of the staff who was there. Add yourself from the list of staff, or ask someone who attended.',
  },
  OPINION_OF_A_STRANGER: {
    ja: '会議の名簿にない人の意見があります。名簿に加えてから書いてください。欠席でも、書面の意見は書けます。',
    en: 'An opinion is ascribed to someone who is not on the list of the meeting. Add them first; one who was absent may have sent it in writing.',
    missing: 'count',
  },
  MEETING_NOT_HELD: {
    ja: '会議がまだ記録されていません。記録してから議事録を扱ってください。',
    en: 'The meeting has not been recorded. Record it before its minutes.',
  },
  MINUTES_CONFIRMED: {
    ja: 'この議事録はすでに確定しています。直すときは、理由を書いて訂正してください。',
    en: 'These minutes are confirmed already. Correct them with a reason.',
  },
  CORRECTION_WITHOUT_REASON: {
    ja: '確定した議事録を直すには、理由が要ります。元の文は残ります。',
    en: 'Confirmed minutes are corrected with a reason. What they said before is kept.',
  },
  ROUTE_OUT_OF_ORDER: {
    ja: '経路は、起案で始まり、決裁で終わります。間には審査を置きます。',
    en: 'A route begins with one draft and ends with one decision; between them stand reviews.',
  },
  ROUTE_STEP_EMPTY: {
    ja: '審査と決裁の段には、人を一人ずつ決めてください。',
    en: 'Name one person for each review and for the decision.',
  },
  ROUTE_PERSON_TWICE: {
    ja: '同じ人が経路に二度出ています。代決の人も、ほかの段とは別の人にしてください。',
    en: 'Someone stands on the route twice. A deputy, too, must be someone of no other step.',
    missing: 'count',
  },
  ROUTE_PERSON_ENDED: {
    ja: '利用が終わった人が経路にいます。別の人に替えてください。',
    en: 'Someone on the route has no access any more. Choose another.',
    missing: 'count',
  },
  ROUTE_ROLE_UNFIT: {
    ja: 'この事務所のその段を担える役割でない人がいます。審査は主任・所属長・県の管理者、決裁は県の管理者です。',
    en: 'Someone’s role does not fit the step at this office: chiefs, supervisors and the prefecture review; the prefecture decides.',
    missing: 'count',
  },
  ROUTE_IN_FORCE: {
    ja: 'この事務所の支援決定は、決裁の経路を回します。起案を待ってください。',
    en: 'Decisions of this office take an approval route. Wait for the draft.',
  },
  NO_ROUTE: {
    ja: 'この事務所に、いま有効な決裁の経路はありません。決定できる人がそのまま決められます。',
    en: 'No approval route is in force for this office. Whoever decides may do so directly.',
  },
  NOT_THE_DRAFTER: {
    ja: 'これをするのは、経路の起案者です。起案者か、その代わりの人に頼んでください。',
    en: 'This is for the drafter of the route. Ask the drafter or the deputy.',
  },
  WRITERS_ON_THE_ROUTE: {
    ja: 'プランを書いた人しかいない段があります。プランを書いた人は審査も決裁もできないので、経路に代決の人を加えてください。',
    en: 'At a step of the route there is nobody but those who wrote the plan, who neither review nor decide it. Name a deputy there.',
    missing: 'count',
  },
  DECISION_CIRCULATES: {
    ja: 'この決定はいま回議中です。戻ってくるか、取り下げられてからにしてください。',
    en: 'This decision circulates now. Wait until it comes back or is withdrawn.',
  },
  APPROVAL_NOT_CIRCULATING: {
    ja: 'この回議は、差し戻されたか、すでに終わっています。',
    en: 'This was sent back, or is over already.',
  },
  NOT_YOUR_TURN: {
    ja: 'いまはほかの人の番です。順番が来るまで待ってください。',
    en: 'It waits for someone else now. Your turn comes in the order of the route.',
  },
  NOT_ON_THE_ROUTE: {
    ja: 'この決裁の経路に入っていません。',
    en: 'You are not on this route.',
  },
  ACTED_THIS_ROUND: {
    ja: 'この巡では、もう押しています。同じ人が一巡に二度は押せません。',
    en: 'You have acted in this round. Nobody acts twice in one round.',
  },
  WROTE_THE_PLAN: {
    ja: 'プランを書いた人は、その審査も決裁もできません。代決の人に頼むか、経路を替えてもらってください。',
    en: 'Whoever wrote the plan neither reviews nor decides it. Ask the deputy, or have the step given to another.',
  },
  CONTENT_CHANGED: {
    ja: '回したあとで、プラン・判定・申込のどれかが変わりました。起案者に戻し、改めて回してください。',
    en: 'Plan, determination or application changed since this was circulated. Send it back to the drafter, to be circulated anew.',
  },
  LAST_STEP_DECIDES: {
    ja: 'ここは決裁の段です。進めるのではなく、決裁してください。',
    en: 'This is the last step: it decides rather than passes on.',
  },
  STEPS_BEFORE_OPEN: {
    ja: 'まだ審査の段にあります。審査が済んでから決裁してください。',
    en: 'It is still under review. Decide once every review has passed.',
  },
  RETURN_WITHOUT_COMMENT: {
    ja: '差し戻すときは、どこを直すかを書いてください。',
    en: 'Say what to mend when you send it back.',
  },
  RETURN_NOT_BACKWARD: {
    ja: '差し戻せるのは、起案者か、前の段だけです。',
    en: 'It is sent back to the drafter or to an earlier step only.',
  },
  STEP_ALREADY_PASSED: {
    ja: 'この段はもう済んでいます。押した人はそのまま残ります。',
    en: 'This step has passed. Whoever stamped it stays on it.',
  },
} as const;
