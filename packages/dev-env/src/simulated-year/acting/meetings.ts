import { officeByKey } from '../../demo/offices.data.ts';
import type { PlannedMeeting } from '../step.ts';
import { act, type CaseState, type Scene } from './scene.ts';

/** A meeting that was called: its id, and whose plans are on its agenda. */
export interface CalledMeeting {
  readonly id: string;
  readonly version: number;
  readonly states: ReadonlyMap<string, CaseState>;
}

/** Puts every plan on the agenda that was submitted in time; without any there is no meeting. */
export async function callMeeting(
  scene: Scene,
  meeting: PlannedMeeting,
  stateOf: (caseKey: string) => CaseState | undefined,
): Promise<CalledMeeting | null> {
  const states = new Map<string, CaseState>();
  for (const { caseKey } of meeting.plans) {
    const state = stateOf(caseKey);
    if (state?.submitted && state.plan !== null) states.set(caseKey, state);
  }
  if (states.size === 0) return null;
  const input = {
    officeId: officeByKey(meeting.officeKey).id,
    at: meeting.at,
    place: meeting.place,
    planIds: [...states.values()].map(({ plan }) => plan?.id),
    attendees: meeting.attendees,
  };
  const mutation = { name: 'callMeeting', success: 'on MeetingSaved { meeting { id version } }' };
  type Saved = { meeting: { id: string; version: number } };
  const saved = await act<Saved>(scene, meeting, mutation, input);
  for (const state of states.values()) state.submitted = false;
  return { ...saved.meeting, states };
}

export async function recordMeeting(
  scene: Scene,
  meeting: PlannedMeeting,
  { id, version, states }: CalledMeeting,
): Promise<void> {
  const input = {
    meetingId: id,
    version,
    attendees: meeting.attendees.map((attendee, index) => ({ ...attendee, attended: index !== 3 })),
    outcomes: meeting.plans
      .filter(({ caseKey }) => states.has(caseKey))
      .map(({ caseKey, outcome, opinion }, index) => ({
        planId: states.get(caseKey)?.plan?.id,
        outcome,
        opinion,
        opinions: index === 0 ? saidOf(meeting) : [],
      })),
    minutes: meeting.minutes,
  };
  const mutation = {
    name: 'recordMeeting',
    success: 'on MeetingSaved { meeting { agenda { plan { id version } } } }',
  };
  type Saved = { meeting: { agenda: readonly { plan: { id: string; version: number } }[] } };
  const saved = await act<Saved>(scene, meeting, mutation, input);
  for (const { plan } of saved.meeting.agenda) {
    const state = [...states.values()].find((each) => each.plan?.id === plan.id);
    if (state !== undefined) state.plan = plan;
  }
}

/** Of the first plan, who said what: one at the table, and in writing the one who stayed away. */
const saidOf = ({ attendees }: PlannedMeeting) =>
  [
    { attendee: attendees[2], words: '玄関先で少し話せるようになった。急がずに進めたい。' },
    { attendee: attendees[3], words: '所管として異存はない。見直しの日を守ってほしい。' },
  ].flatMap(({ attendee, words }) => (attendee === undefined ? [] : [{ attendeeId: attendee.id, words }]));
