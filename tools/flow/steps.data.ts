/** The flow of the work, from a faint signal to what comes after, and the intentions by which each step is taken. */
export interface FlowStep {
  readonly ja: string;
  readonly en: string;
  /** Clauses of the guideline that the step serves. */
  readonly clauses: readonly string[];
  /** Every mutation of `cases` stands at one step. */
  readonly mutations: readonly string[];
}

export const flowSteps: readonly FlowStep[] = [
  {
    ja: '把握（ケースになる前）',
    en: 'Detection, before there is a case',
    clauses: ['3(1)', '3(1)ア'],
    mutations: ['recordLead', 'updateLead', 'noteLead', 'mergeLead', 'closeLead', 'reopenLead'],
  },
  {
    ja: '相談受付',
    en: 'Intake',
    clauses: ['3(1)ア(ｳ)', '3(4)ア'],
    mutations: ['openCase', 'updateCase', 'updateParty', 'mergeCases', 'undoMerge', 'saveDraft', 'discardDraft'],
  },
  {
    ja: '振り分け（継続・つなぐ）',
    en: 'Screening: go on or refer on',
    clauses: ['3(2)', '3(2)柱書', '3(2)ア', '3(2)イ'],
    mutations: [
      'recordSaposuteUse',
      'recordJudgement',
      'approveJudgement',
      'makeDetermination',
      'approveDetermination',
      'referOn',
    ],
  },
  {
    ja: '担当とチーム',
    en: 'Assignment and team',
    clauses: ['3(1)ア(ｱ)', '3(3)', '3(4)ウ'],
    mutations: ['assignWorker', 'endAssignment', 'reassignCases', 'saveFilter', 'renameFilter', 'removeFilter'],
  },
  {
    ja: '訪問の予定と安全',
    en: 'Planned visits and safety',
    clauses: ['3(1)ア(ｳ)', '3(1)イ'],
    mutations: [
      'planVisit',
      'changeVisit',
      'cancelVisit',
      'leaveForVisit',
      'stayLonger',
      'returnFromVisit',
      'allowSoloVisit',
      'raiseRiskFlag',
      'reviewRiskFlag',
      'endRiskFlag',
    ],
  },
  {
    ja: '訪問・接触・同行',
    en: 'Visits, contacts, accompaniment',
    clauses: ['3(1)ア(ｳ)', '3(1)イ', '3(4)ア', '3(4)カ', '3(4)キ', '3(4)サ'],
    mutations: ['recordContact', 'correctContact', 'settlePromise', 'reopenPromise', 'promiseAgain'],
  },
  {
    ja: '「来ないで」の尊重',
    en: 'Respect for “do not visit”',
    clauses: ['3(1)ア(ｳ)'],
    mutations: ['blockVisits', 'liftVisitBlock'],
  },
  {
    ja: '利用申込と同意',
    en: 'Application and consent',
    clauses: ['3(4)イ', '3(4)ク'],
    mutations: ['recordApplication', 'withdrawConsent'],
  },
  { ja: 'アセスメント', en: 'Assessment', clauses: ['3(4)イ'], mutations: ['saveAssessment'] },
  {
    ja: 'プラン案と役割分担',
    en: 'Plan draft and division of roles',
    clauses: ['3(4)イ', '3(4)エ', '3(4)カ', '3(4)キ', '3(4)サ'],
    mutations: ['savePlan', 'submitPlan', 'withdrawPlan'],
  },
  {
    ja: '支援調整会議',
    en: 'Support coordination meeting',
    clauses: ['3(4)オ'],
    mutations: [
      'callMeeting',
      'changeMeeting',
      'cancelMeeting',
      'takeOffAgenda',
      'recordMeeting',
      'writeMinutes',
      'confirmMinutes',
    ],
  },
  {
    ja: '支援決定（決裁）',
    en: 'Support decision and its approval route',
    clauses: ['3(2)', '3(4)オ'],
    mutations: [
      'decideSupport',
      'setApprovalRoute',
      'draftDecision',
      'passApproval',
      'returnApproval',
      'commentApproval',
      'withdrawDecision',
      'closeApproval',
      'repointApproval',
    ],
  },
  {
    ja: 'つなぎ',
    en: 'Referral to partners',
    clauses: ['3(1)ア(ｲ)', '3(4)ク', '3(4)ケ', '3(4)コ'],
    mutations: ['sendReferral', 'withdrawReferral'],
  },
  {
    ja: 'プランの評価・再プラン',
    en: 'Plan evaluation and re-planning',
    clauses: ['3(4)イ'],
    mutations: ['evaluatePlan'],
  },
  {
    ja: '終結・中断・再開',
    en: 'Closure, suspension, reopening',
    clauses: ['3(4)イ'],
    mutations: ['closeCase', 'reopenCase'],
  },
  {
    ja: 'フォローアップ',
    en: 'Follow-up',
    clauses: ['3(1)ア(ｳ)'],
    mutations: ['recordFollowUp', 'declineFollowUp'],
  },
  {
    ja: '引き継ぎ（移管）',
    en: 'Transfer to another office',
    clauses: ['3(4)ウ', '3(4)ク'],
    mutations: ['proposeTransfer', 'acceptTransfer', 'declineTransfer', 'withdrawTransfer'],
  },
  {
    ja: '保存と廃棄',
    en: 'Retention and deletion',
    clauses: ['2'],
    mutations: ['placeLegalHold', 'liftLegalHold', 'proposeDeletion', 'cancelDeletion', 'deleteCase'],
  },
  {
    ja: '支援会議（法9条）',
    en: 'Statutory support council (Act, Art. 9)',
    clauses: ['3(4)ク'],
    mutations: [
      'foundCouncil',
      'addCouncilMember',
      'recordCouncilPledge',
      'endCouncilMembership',
      'callCouncilSession',
      'putPersonOnCouncilAgenda',
      'giveCouncilStatement',
      'recordCouncilSession',
      'concludeCouncilPerson',
      'confirmCouncilMinutes',
      'correctCouncilWords',
      'moveCouncilFinding',
    ],
  },
];
