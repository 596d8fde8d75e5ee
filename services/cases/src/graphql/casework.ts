import { Application } from './application.ts';
import { Assessment } from './assessment.ts';
import { CaseEvent } from './case-event.ts';
import { Contact, ContactOriginal, ContactSaved, VisitBlocked } from './contact.ts';
import { AgendaItem, Attendance, Meeting, MeetingSaved } from './meeting.ts';
import { Overview } from './overview.ts';
import { Goal, Plan, PlanItem, PlanSaved } from './plan.ts';
import { PromiseMade } from './promise-made.ts';
import { Referral } from './referral.ts';
import { RiskFlag } from './risk-flag.ts';
import { DeterminationToApprove, JudgementToApprove, Today } from './today.ts';
import { Visit, VisitCandidate, VisitSaved } from './visit.ts';
import { VisitBlock } from './visit-block.ts';

/** The types of casework; cases, people and eligibility are named in resolvers.ts. */
export const caseworkTypes = {
  AgendaItem,
  Application,
  Assessment,
  Attendance,
  CaseEvent,
  Contact,
  ContactOriginal,
  ContactSaved,
  DeterminationToApprove,
  Goal,
  JudgementToApprove,
  Meeting,
  MeetingSaved,
  Overview,
  Plan,
  PlanItem,
  PlanSaved,
  PromiseMade,
  Referral,
  RiskFlag,
  Today,
  Visit,
  VisitBlock,
  VisitBlocked,
  VisitCandidate,
  VisitSaved,
};
