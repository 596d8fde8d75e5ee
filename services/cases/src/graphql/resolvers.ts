import { Assignment } from './assignment.ts';
import { caseFields } from './case.ts';
import { CaseConnection, CaseSaved } from './case-connection.ts';
import { Draft } from './draft.ts';
import { Determination, Eligibility, Judgement } from './eligibility.ts';
import { caseMutations } from './mutation-cases.ts';
import { Party } from './party.ts';
import { caseQueries } from './query-cases.ts';
import { CivilDate, ClauseId, DateTime, PartialDate } from './scalars.ts';

const byTypename = { __resolveType: (answer: { __typename: string }) => answer.__typename };

export const resolvers = {
  CivilDate,
  PartialDate,
  DateTime,
  ClauseId,
  Query: { ...caseQueries },
  Mutation: { ...caseMutations },
  Case: { ...caseFields },
  Party,
  Eligibility,
  Judgement,
  Determination,
  Assignment,
  Draft,
  CaseConnection,
  CaseSaved,
  OpenCaseResult: byTypename,
  UpdatePartyResult: byTypename,
  UpdateCaseResult: byTypename,
  CaseResult: byTypename,
  AssignWorkerResult: byTypename,
  SaveDraftResult: byTypename,
};
