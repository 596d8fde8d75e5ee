import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAssessment } from './journey/assessment.ts';
import { recordConsent, seeOutcome, sendReferral } from './journey/consent.ts';
import { determineEligibility } from './journey/eligibility.ts';
import { knowAgain, takeAnOutsider, takeTheCall } from './journey/intake.ts';
import { goOutTogether, keepPromises, reachOut, respectRefusal } from './journey/outreach.ts';
import { seeFigures } from './journey/overview.ts';
import { answerReferral } from './journey/partner.ts';
import { decideSupport, holdMeeting, writePlan } from './journey/plan.ts';
import type { Story } from './journey/story.ts';
import { assignTeam } from './journey/team.ts';
import { gatherPeople } from './people.ts';
import { openWorld } from './world.ts';

/** The main job as seven people do it, each at their own pages; every step goes on from the one before. */
let story: Story;

beforeAll(async () => {
  const world = await openWorld();
  story = { world, people: await gatherPeople(world.endpoints.portal), caseId: '' };
});
afterAll(async () => {
  await story?.people.close();
  await story?.world.close();
});

let broken = '';

/**
 * Goes on from the steps before it: where one of them failed, there is nothing to go on from. Besides what the walk
 * says itself, these intentions of the schema were carried out on its pages.
 */
const step = (name: string, walk: (story: Story) => Promise<void>, ...acts: string[]) =>
  it(name, async () => {
    if (broken !== '') throw new Error(`not walked, for this failed before: ${broken}`);
    broken = name;
    await walk(story);
    await story.people.didAll(acts);
    broken = '';
    expect(story.people.complaints()).toEqual([]);
  });

describe('本筋：母の電話から、つながるまで', () => {
  step('1 町の職員が、息子を案じる母の電話を受ける', takeTheCall, 'openCase', 'saveDraft');
  step('1 同じ人かもしれない二度目の電話は、受け付ける前に一度たずねられる', knowAgain);
  step('1 管轄の外の人は、断られずに担当の市へつながれる', takeAnOutsider, 'openCase');
  step(
    '2 相談支援員が判断を記録し、主任が決裁し、判定が残る',
    determineEligibility,
    'recordJudgement',
    'approveJudgement',
    'makeDetermination',
    'approveDetermination',
  );
  step('3 所長が割り当てる。資格のない人は、根拠を示して断られる', assignTeam, 'assignWorker');
  step('4 アウトリーチ支援員が、手紙から日曜の夕方の初対面まで通う', reachOut, 'recordContact');
  step('4 「来ないで」は、所長の理由がなければ誰にも破れない', respectRefusal, 'blockVisits', 'liftVisitBlock');
  step('4 同行する', goOutTogether);
  step('4 果たせなかった約束は、次の約束になる', keepPromises, 'settlePromise', 'reopenPromise', 'promiseAgain');
  step('5 申込と同意', recordConsent, 'recordApplication');
  step('5 アセスメントを、困りごとと強みの両方から書く', writeAssessment, 'saveAssessment');
  step('5 プランを本人の言葉で書き、会議に出す', writePlan, 'savePlan', 'submitPlan');
  step('5 主任が支援調整会議を開く', holdMeeting, 'callMeeting', 'recordMeeting');
  step('5 県が支援を決定する', decideSupport, 'decideSupport');
  step('6 同意された項目だけで、つなぐ', sendReferral, 'sendReferral');
  step(
    '6 つなぎ先の職員が受け、会い、結果を返す',
    answerReferral,
    'receiveReferral',
    'acceptReferral',
    'recordFirstAppointment',
    'returnOutcome',
  );
  step('6 結果が支援員に見える', seeOutcome);
  step('7 今日することと、県の数字', seeFigures);
});
