import { Assignment } from './assignment.ts';
import { caseFields } from './case.ts';
import { caseworkFieldsOfCase } from './case-casework.ts';
import { CaseConnection, CaseSaved } from './case-connection.ts';
import { CaseMerge } from './case-merge.ts';
import { caseworkTypes } from './casework.ts';
import { Council, CouncilAttendance, CouncilMember, CouncilSaved, CouncilSession } from './council.ts';
import { CouncilNote, CouncilOriginal, CouncilPerson, CouncilStatement, CouncilTransfer } from './council-people.ts';
import { Draft } from './draft.ts';
import { Determination, Eligibility, Judgement } from './eligibility.ts';
import { leadMutations, leadQueries } from './lead.ts';
import { leadHandoverMutations, leadHandoverQueries } from './lead-handover.ts';
import { caseMutations } from './mutation-cases.ts';
import { caseworkMutations } from './mutation-casework.ts';
import { councilMutations } from './mutation-council.ts';
import { custodyMutations } from './mutation-custody.ts';
import { visitMutations } from './mutation-visits.ts';
import { Party } from './party.ts';
import { caseQueries } from './query-cases.ts';
import { caseworkQueries } from './query-casework.ts';
import { custodyFieldsOfCase, custodyQueries } from './query-custody.ts';
import { CaseDeletion, DeletionSaved, LegalHold, Retention, RetentionLists } from './retention.ts';
import { CivilDate, ClauseId, DateTime, PartialDate } from './scalars.ts';
import { DraftLeft, Transfer, TransferSaved, TransferSheet, UnderWay } from './transfer.ts';

const byTypename = { __resolveType: (answer: { __typename: string }) => answer.__typename };

export const resolvers = {
  CivilDate,
  PartialDate,
  DateTime,
  ClauseId,
  Query: { ...caseQueries, ...leadQueries, ...leadHandoverQueries, ...caseworkQueries, ...custodyQueries },
  Mutation: {
    ...caseMutations,
    ...leadMutations,
    ...leadHandoverMutations,
    ...caseworkMutations,
    ...visitMutations,
    ...custodyMutations,
    ...councilMutations,
  },
  Case: { ...caseFields, ...caseworkFieldsOfCase, ...custodyFieldsOfCase },
  Party,
  Eligibility,
  Judgement,
  Determination,
  Assignment,
  Council,
  CouncilMember,
  CouncilSession,
  CouncilAttendance,
  CouncilPerson,
  CouncilStatement,
  CouncilOriginal,
  CouncilTransfer,
  CouncilNote,
  CouncilSaved,
  CouncilResult: byTypename,
  Draft,
  CaseConnection,
  CaseMerge,
  CaseSaved,
  OpenCaseResult: byTypename,
  UpdatePartyResult: byTypename,
  UpdateCaseResult: byTypename,
  CaseResult: byTypename,
  LeadResult: byTypename,
  LeadHandoverResult: byTypename,
  AssignWorkerResult: byTypename,
  SaveDraftResult: byTypename,
  SavedFilterResult: byTypename,
  ReassignCasesResult: byTypename,
  RecordContactResult: byTypename,
  PlanResult: byTypename,
  SupportSessionResult: byTypename,
  MeetingResult: byTypename,
  VisitResult: byTypename,
  ApprovalRouteResult: byTypename,
  CirculationResult: byTypename,
  TransferResult: byTypename,
  DeletionResult: byTypename,
  Transfer,
  TransferSheet,
  UnderWay,
  DraftLeft,
  TransferSaved,
  Retention,
  RetentionLists,
  LegalHold,
  CaseDeletion,
  DeletionSaved,
  ...caseworkTypes,
};
