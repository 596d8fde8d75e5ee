import { Assignment } from './assignment.ts';
import { caseFields } from './case.ts';
import { caseworkFieldsOfCase } from './case-casework.ts';
import { CaseConnection, CaseSaved } from './case-connection.ts';
import { CaseMerge } from './case-merge.ts';
import { caseworkTypes } from './casework.ts';
import { Draft } from './draft.ts';
import { Determination, Eligibility, Judgement } from './eligibility.ts';
import { caseMutations } from './mutation-cases.ts';
import { caseworkMutations } from './mutation-casework.ts';
import { Party } from './party.ts';
import { caseQueries } from './query-cases.ts';
import { caseworkQueries } from './query-casework.ts';
import { CivilDate, ClauseId, DateTime, PartialDate } from './scalars.ts';

const byTypename = { __resolveType: (answer: { __typename: string }) => answer.__typename };

export const resolvers = {
  CivilDate,
  PartialDate,
  DateTime,
  ClauseId,
  Query: { ...caseQueries, ...caseworkQueries },
  Mutation: { ...caseMutations, ...caseworkMutations },
  Case: { ...caseFields, ...caseworkFieldsOfCase },
  Party,
  Eligibility,
  Judgement,
  Determination,
  Assignment,
  Draft,
  CaseConnection,
  CaseMerge,
  CaseSaved,
  OpenCaseResult: byTypename,
  UpdatePartyResult: byTypename,
  UpdateCaseResult: byTypename,
  CaseResult: byTypename,
  AssignWorkerResult: byTypename,
  SaveDraftResult: byTypename,
  RecordContactResult: byTypename,
  PlanResult: byTypename,
  MeetingResult: byTypename,
  ...caseworkTypes,
};
