import { Application } from './application.ts';
import { Assessment, AssessmentChange } from './assessment.ts';
import { CaseEvent } from './case-event.ts';
import {
  ApprovalRoute,
  ApprovalRouteSaved,
  ApprovalStep,
  Circulation,
  CirculationRound,
  CirculationSaved,
  CirculationStamp,
} from './circulation.ts';
import { Closure, FollowUp } from './closure.ts';
import { Contact, ContactOriginal, ContactSaved, VisitBlocked } from './contact.ts';
import { ContactConnection } from './contact-connection.ts';
import { PlanEvaluation } from './evaluation.ts';
import { Lead, LeadEntry, LeadSaved } from './lead.ts';
import { AgendaItem, AgendaOpinion, Attendance, Meeting, MeetingSaved, MinutesOriginal } from './meeting.ts';
import { Overview } from './overview.ts';
import { Goal, Plan, PlanItem, PlanSaved } from './plan.ts';
import { PromiseMade } from './promise-made.ts';
import { Referral } from './referral.ts';
import { RiskFlag } from './risk-flag.ts';
import { FiltersSaved } from './saved-filter.ts';
import { CaseLook, ReassignVerdict, Team, TeamMember } from './team.ts';
import { DeterminationToApprove, JudgementToApprove, Today } from './today.ts';
import { Visit, VisitCandidate, VisitSaved } from './visit.ts';
import { VisitBlock } from './visit-block.ts';

/** The types of casework; cases, people and eligibility are named in resolvers.ts. */
export const caseworkTypes = {
  AgendaItem,
  AgendaOpinion,
  Application,
  ApprovalRoute,
  ApprovalRouteSaved,
  ApprovalStep,
  Assessment,
  AssessmentChange,
  Attendance,
  CaseEvent,
  Closure,
  Circulation,
  CirculationRound,
  CirculationSaved,
  CirculationStamp,
  Contact,
  ContactConnection,
  ContactOriginal,
  ContactSaved,
  DeterminationToApprove,
  FollowUp,
  Goal,
  JudgementToApprove,
  Lead,
  LeadEntry,
  LeadSaved,
  Meeting,
  MeetingSaved,
  MinutesOriginal,
  Overview,
  Plan,
  PlanEvaluation,
  PlanItem,
  PlanSaved,
  PromiseMade,
  Referral,
  CaseLook,
  FiltersSaved,
  ReassignVerdict,
  Team,
  TeamMember,
  RiskFlag,
  Today,
  Visit,
  VisitBlock,
  VisitBlocked,
  VisitCandidate,
  VisitSaved,
};
