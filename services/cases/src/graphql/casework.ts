import { Application } from './application.ts';
import { Assessment, AssessmentChange } from './assessment.ts';
import { Screening, UrgentHelp } from './beginnings.ts';
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
import { FormAnswer, FormAnswerChange, FormAnswers } from './form-answers.ts';
import { HandOver } from './hand-over.ts';
import { Lead, LeadEntry, LeadSaved } from './lead.ts';
import { LeadHandover, LeadHandoverSaved } from './lead-handover.ts';
import { AgendaItem, AgendaOpinion, Attendance, Meeting, MeetingSaved, MinutesOriginal } from './meeting.ts';
import { NoteCircle } from './note-circle.ts';
import { Overview } from './overview.ts';
import { Goal, ItemPart, Plan, PlanItem, PlanSaved } from './plan.ts';
import { PromiseMade } from './promise-made.ts';
import { Referral } from './referral.ts';
import { RiskFlag } from './risk-flag.ts';
import { FiltersSaved } from './saved-filter.ts';
import { SupportSession, SupportSessionOriginal, SupportSessionSaved } from './support-session.ts';
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
  FormAnswer,
  FormAnswerChange,
  FormAnswers,
  Goal,
  HandOver,
  ItemPart,
  JudgementToApprove,
  Lead,
  LeadEntry,
  LeadHandover,
  LeadHandoverSaved,
  LeadSaved,
  Meeting,
  MeetingSaved,
  MinutesOriginal,
  NoteCircle,
  Overview,
  Plan,
  PlanEvaluation,
  PlanItem,
  PlanSaved,
  PromiseMade,
  Screening,
  UrgentHelp,
  Referral,
  CaseLook,
  FiltersSaved,
  ReassignVerdict,
  Team,
  TeamMember,
  RiskFlag,
  SupportSession,
  SupportSessionOriginal,
  SupportSessionSaved,
  Today,
  Visit,
  VisitBlock,
  VisitBlocked,
  VisitCandidate,
  VisitSaved,
};
