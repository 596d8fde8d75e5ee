import { correctCouncilWords } from '../application/council/correct-words.ts';
import { foundCouncil } from '../application/council/found-council.ts';
import { addCouncilMember, endCouncilMembership, recordCouncilPledge } from '../application/council/members.ts';
import { moveCouncilFinding } from '../application/council/move-finding.ts';
import {
  concludeCouncilPerson,
  giveCouncilStatement,
  putPersonOnCouncilAgenda,
} from '../application/council/people.ts';
import { callCouncilSession, confirmCouncilMinutes, recordCouncilSession } from '../application/council/sessions.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

export const councilMutations: MutationResolvers = {
  foundCouncil: (_, { input }, scope) => foundCouncil(scope, input),
  addCouncilMember: (_, { input }, scope) => addCouncilMember(scope, input),
  recordCouncilPledge: (_, { input }, scope) => recordCouncilPledge(scope, input),
  endCouncilMembership: (_, { input }, scope) => endCouncilMembership(scope, input),
  callCouncilSession: (_, { input }, scope) => callCouncilSession(scope, input),
  putPersonOnCouncilAgenda: (_, { input }, scope) => putPersonOnCouncilAgenda(scope, input),
  giveCouncilStatement: (_, { input }, scope) => giveCouncilStatement(scope, input),
  recordCouncilSession: (_, { input }, scope) => recordCouncilSession(scope, input),
  concludeCouncilPerson: (_, { input }, scope) => concludeCouncilPerson(scope, input),
  confirmCouncilMinutes: (_, { input }, scope) => confirmCouncilMinutes(scope, input),
  correctCouncilWords: (_, { input }, scope) => correctCouncilWords(scope, input),
  moveCouncilFinding: (_, { input }, scope) => moveCouncilFinding(scope, input),
};
