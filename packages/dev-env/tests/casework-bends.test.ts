import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circulateDecision } from './journey/approval.ts';
import { workByKeys } from './journey/by-keys.ts';
import { restrictANote } from './journey/circle.ts';
import { closeAndFollowUp, workWithTheFamily } from './journey/closing.ts';
import { workCouncil } from './journey/council.ts';
import { beDeclinedAndMissed, learnWhoItIs, mendWhatWasWritten, passOn } from './journey/endings.ts';
import { fillInForms } from './journey/forms.ts';
import { handOverNotes } from './journey/hand-over.ts';
import { handLeadOver, noticeSomebody } from './journey/leads.ts';
import { moveAndCancelMeeting } from './journey/meeting.ts';
import { mergeTwoCases } from './journey/merge.ts';
import { tellOfDeletion } from './journey/retention.ts';
import { screenTheCalls } from './journey/screening.ts';
import { qualifySomebody, sayWhenOpen } from './journey/staff.ts';
import type { Story } from './journey/story.ts';
import { practiseAndRead } from './journey/support.ts';
import { workTheTeamList } from './journey/team-list.ts';
import { tellOfTransfer } from './journey/transfer.ts';
import { helpBeforeThePlan } from './journey/urgent-support.ts';
import { goAndComeBack } from './journey/visits.ts';
import { gatherPeople } from './people.ts';
import { openWorld } from './world.ts';

/** Casework off its straight line. Each walk begins its own cases, so that they stand and fall alone. */
let story: Story;

beforeAll(async () => {
  const world = await openWorld();
  story = { world, people: await gatherPeople(world.endpoints.portal), caseId: '' };
});
afterAll(async () => {
  await story?.people.close();
  await story?.world.close();
});

/** Besides what the walk says itself: on its pages, these intentions of the schema were carried out. */
const walk = (name: string, tell: (story: Story) => Promise<void>, ...acts: string[]) =>
  it(name, async () => {
    await tell(story);
    await story.people.didAll(acts);
    expect(story.people.complaints()).toEqual([]);
  });

describe('支援は曲がりくねる', () => {
  walk(
    '支援会議：会員だけの会議、根拠を付けてケースへ、退任ですぐ閉じる',
    workCouncil,
    'foundCouncil',
    'callCouncilSession',
    'putPersonOnCouncilAgenda',
    'giveCouncilStatement',
    'recordCouncilSession',
    'concludeCouncilPerson',
    'confirmCouncilMinutes',
    'moveCouncilFinding',
    'endCouncilMembership',
  );
  walk(
    '責任者が途切れたケースを見つけ、引き継ぐ。支援員は条件を保存する',
    workTheTeamList,
    'reassignCases',
    'saveFilter',
    'renameFilter',
    'removeFilter',
  );
  walk('今日・自分のケース・チーム・担当替えを、キーボードだけで', workByKeys);
  walk(
    'プランを評価し、終結し、様子を聞き、再開する',
    closeAndFollowUp,
    'evaluatePlan',
    'closeCase',
    'recordFollowUp',
    'reopenCase',
  );
  walk('家族とだけ進めるケースを、家族の目標で評価する', workWithTheFamily, 'savePlan', 'evaluatePlan');
  walk(
    '会う前に、だれかが気づく',
    noticeSomebody,
    'recordLead',
    'updateLead',
    'noteLead',
    'mergeLead',
    'closeLead',
    'reopenLead',
  );
  walk('電話の画面で支援を記録し、移り変わりを読み、評価に使う', practiseAndRead);
  walk('プランの決定を待たずに支援し、自宅では断りを守る', helpBeforeThePlan, 'recordSupportSession');
  walk('標準様式の欄を、記録といっしょに書く', fillInForms);
  walk('チームの引き継ぎは、読むまで示される', handOverNotes);
  walk('名前の分からない人の情報を、住所の事務所に引き継ぐ', handLeadOver);
  walk('受け付けた相談を振り分け、待てない支援を先に決める', screenTheCalls);
  walk('打ち明けられたことを、限られた人だけが読む', restrictANote);
  walk('会議の予定を変え、議題を外し、取りやめる。プランは次の会議を待ち、取り下げられる', moveAndCancelMeeting);
  walk(
    '訪問に出て、戻る',
    goAndComeBack,
    'raiseRiskFlag',
    'planVisit',
    'allowSoloVisit',
    'leaveForVisit',
    'returnFromVisit',
  );
  walk('ケースが別の事務所へ移り、そこで続く', tellOfTransfer, 'proposeTransfer', 'acceptTransfer', 'placeLegalHold');
  walk('保存期間の満ちたケースを、二人で削除する', tellOfDeletion, 'proposeDeletion', 'deleteCase');
  walk('同じ人の二つのケースが一つになり、取り消すと元に戻る', mergeTwoCases, 'mergeCases', 'undoMerge');
  walk('だれであるかが、あとから分かる', learnWhoItIs, 'updateParty', 'updateCase');
  walk('判断が差し戻され、記録が訂正され、古い記録が開く', mendWhatWasWritten, 'approveJudgement', 'correctContact');
  walk(
    '断られ、来られず、取り下げて、休む',
    beDeclinedAndMissed,
    'receiveReferral',
    'declineReferral',
    'acceptReferral',
    'recordFirstAppointment',
    'withdrawReferral',
    'withdrawConsent',
    'closeCase',
  );
  walk('ほかの地域の人を、つなぐ', passOn, 'referOn');
  walk(
    '資格の資料がそろい、認定され、配置される',
    qualifySomebody,
    'addTraining',
    'confirmEvidence',
    'applyForRecognition',
    'decideRecognition',
    'placeWorker',
  );
  walk('事務所と機関が、開いている時を知らせる', sayWhenOpen, 'setOfficeCalendar', 'updateCapacity', 'updateHours');
  // Last: it sets a route for the office, along which every later decision would have to go.
  walk(
    '支援決定が、起案から差戻しを経て決裁まで回る',
    circulateDecision,
    'setApprovalRoute',
    'draftDecision',
    'returnApproval',
    'passApproval',
  );
});
