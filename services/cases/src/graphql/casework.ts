import { Application } from './application.ts';
import { Assessment } from './assessment.ts';
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
import { Contact, ContactOriginal, ContactSaved, VisitBlocked } from './contact.ts';
import { AgendaItem, AgendaOpinion, Attendance, Meeting, MeetingSaved, MinutesOriginal } from './meeting.ts';
import { Overview } from './overview.ts';
import { Goal, Plan, PlanItem, PlanSaved } from './plan.ts';
import { PromiseMade } from './promise-made.ts';
import { Referral } from './referral.ts';
import { DeterminationToApprove, JudgementToApprove, Today } from './today.ts';
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
  Attendance,
  CaseEvent,
  Circulation,
  CirculationRound,
  CirculationSaved,
  CirculationStamp,
  Contact,
  ContactOriginal,
  ContactSaved,
  DeterminationToApprove,
  Goal,
  JudgementToApprove,
  Meeting,
  MeetingSaved,
  MinutesOriginal,
  Overview,
  Plan,
  PlanItem,
  PlanSaved,
  PromiseMade,
  Referral,
  Today,
  VisitBlock,
  VisitBlocked,
};
