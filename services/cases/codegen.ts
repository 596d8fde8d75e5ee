import type { CodegenConfig } from '@graphql-codegen/cli';

/** What a resolver of each type receives: a row of the database, or a view made by a read. */
const mappers = {
  Case: '../persistence/cases.ts#CaseRow',
  Party: '../persistence/parties.ts#PartyRow',
  Eligibility: '../reads/eligibility.ts#EligibilityView',
  Judgement: '../persistence/judgements.ts#JudgementRow',
  Determination: '../reads/determination-view.ts#DeterminationView',
  Assignment: '../persistence/assignments.ts#AssignmentRow',
  Draft: '../persistence/drafts.ts#OpenDraft',
  CaseSaved: '../application/answers.ts#Saved',
  CaseConnection: '../reads/case-list.ts#CaseListPage',
  Contact: '../persistence/contacts.ts#ContactRow',
  ContactOriginal: '../persistence/contacts.ts#ContactOriginalRow',
  ContactConnection: '../reads/contact-page.ts#ContactPageView',
  ContactSaved: '../application/record-contact.ts#ContactSavedAnswer',
  PromiseMade: '../persistence/promises.ts#PromiseRow',
  VisitBlock: '../persistence/visit-blocks.ts#VisitBlockRow',
  VisitBlocked: '../wording/visit-blocked.ts#VisitBlockedAnswer',
  Application: '../persistence/applications.ts#ApplicationRow',
  Assessment: '../persistence/assessments.ts#AssessmentRow',
  Plan: '../persistence/plans.ts#PlanRow',
  Goal: '../persistence/plans.ts#GoalRow',
  PlanItem: '../persistence/plans.ts#PlanItemRow',
  PlanSaved: '../application/save-plan.ts#PlanSavedAnswer',
  Meeting: '../persistence/meetings.ts#MeetingRow',
  MeetingConnection: '../reads/meeting-list.ts#MeetingListPage',
  MeetingSaved: '../application/call-meeting.ts#MeetingSavedAnswer',
  Attendance: '../persistence/meetings.ts#AttendanceRow',
  AgendaItem: '../persistence/meetings.ts#AgendaRow',
  Referral: '../persistence/referrals.ts#ReferralRow',
  CaseEvent: '../persistence/case-history.ts#CaseEventRow',
  Today: '../reads/today.ts#TodayView',
  JudgementToApprove: '../reads/today.ts#Waiting',
  DeterminationToApprove: '../reads/today.ts#Waiting',
  Overview: '../reads/overview.ts#OverviewView',
};

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../scope.ts#CasesScope',
        enumType: 'string-literal',
        enumsAsTypes: true,
        federation: true,
        mappers,
        useTypeImports: true,
        importExtension: '.ts',
        scalars: {
          ID: { input: 'string', output: 'string' },
          CivilDate: { input: 'string', output: 'string' },
          PartialDate: { input: 'string', output: 'string' },
          DateTime: { input: 'string', output: 'Date | string' },
          ClauseId: { input: 'string', output: 'string' },
        },
      },
    },
  },
};

export default config;
