import type { GateCode } from '@banso/domain/casework';
import { approvalWording } from './approval-wording.ts';
import { beginWording } from './begin-wording.ts';
import { circleWording } from './circle-wording.ts';
import { closingWording } from './closing-wording.ts';
import { custodyWording } from './custody-wording.ts';
import { leadWording } from './lead-wording.ts';
import { meetingWording } from './meeting-wording.ts';
import { mergeWording } from './merge-wording.ts';
import { supportWording } from './support-wording.ts';
import { visitGateWording } from './visit-gate-wording.ts';

export interface GateWords {
  readonly ja: string;
  readonly en: string;
  /** What the missing things are, so that they are named (`fields`, `clauses`, `names`, `parts`), counted (`count`) or left out. */
  readonly missing?: 'fields' | 'clauses' | 'names' | 'parts' | 'count';
}

/** What happened and what would help; nothing personal. One entry for each thing that can stand in the way. */
export const gateWording: Readonly<Record<GateCode, GateWords>> = {
  ...leadWording,
  ...beginWording,
  ...mergeWording,
  ...approvalWording,
  ...circleWording,
  CASE_SET_ASIDE: {
    ja: 'このケースは終結・中断または他機関へ紹介済みです。再開してから記録してください。',
    en: 'This case is closed, suspended or referred on. Reopen it first.',
  },
  PROMISE_ALREADY_SETTLED: {
    ja: 'この約束はすでに済みになっています。新しい約束は次の接触で記録してください。',
    en: 'This promise is settled already. Record a new one with the next contact.',
  },
  PROMISE_STAYS_OPEN: {
    ja: '約束は「守れた」か「守れなかった」で済みにしてください。',
    en: 'A promise is settled as kept or not kept.',
  },
  PROMISE_IS_OPEN: {
    ja: 'この約束はまだ済みになっていません。',
    en: 'This promise is still open.',
  },
  PROMISE_SETTLED_FOR_GOOD: {
    ja: '元に戻せるのは、済みにした本人がその日のうちだけです。新しい約束は次の接触で記録してください。',
    en: 'Only whoever settled it can take it back, and on the same day. Record a new promise with the next contact.',
  },
  PROMISE_FOLLOWED: {
    ja: 'この約束のあとに、次の約束がすでにあります。',
    en: 'Another promise already took the place of this one.',
  },
  PROMISE_OF_CASE_SET_ASIDE: {
    ja: 'このケースは終結・中断または他機関へ紹介済みのため、約束を残せません。約束を外して記録するか、ケースを再開してから約束してください。',
    en: 'This case is closed, suspended or referred on, so nothing is promised on it. Reopen the case first, or record the contact without the promise.',
  },
  PROMISE_NOT_BROKEN: {
    ja: '次の約束をここで決められるのは、果たせなかった約束だけです。ほかの約束は接触の記録に書いてください。',
    en: 'Only a promise that was not kept is promised again here. Write others with a contact.',
  },
  VISIT_BLOCK_OVER: {
    ja: 'この意思表示はすでに解除されたか、再連絡日を過ぎています。',
    en: 'This refusal was lifted already, or its recontact date has passed.',
  },
  VISIT_BLOCK_NARROWED: {
    ja: 'いま有効な意思表示は訪問以外の連絡も断っています。範囲は狭められません。狭めるときは、所属長に理由を付けて解除してもらい、新しく記録してください。',
    en: 'The refusal in force covers all contact and cannot be narrowed. Ask a supervisor to lift it with a reason, then record the new one.',
  },
  VISIT_BLOCK_SHORTENED: {
    ja: 'いま有効な意思表示の再連絡日より前にはできません。早めるときは、所属長に理由を付けて解除してもらい、新しく記録してください。',
    en: 'The recontact date cannot come before that of the refusal in force. Ask a supervisor to lift it with a reason, then record the new one.',
  },
  VISIT_BLOCK_BACKDATED: {
    ja: 'いま有効な意思表示より前に言われたことは、その代わりにできません。言われた日を確かめてください。',
    en: 'What was said before the refusal in force cannot take its place. Check the day it was said.',
  },
  RECONTACT_NOT_AHEAD: {
    ja: '再連絡日は今日より後の日にしてください。',
    en: 'Choose a recontact date after today.',
  },
  PROMISE_BEFORE_RECONTACT: {
    ja: '連絡しないでほしいとの意思表示が有効で、その間の日は約束できません。約束を再連絡日以降にするか外すか、所属長に理由を付けて解除してもらってください。再連絡日：',
    en: 'The person asked to be left alone: nothing is promised for a day before the recontact date. Promise for a later day, leave the promise out, or ask a supervisor to lift the refusal with a reason. Recontact date: ',
    missing: 'names',
  },
  FOLLOW_UP_BEFORE_RECONTACT: {
    ja: '連絡しないでほしいとの意思表示が有効で、その間の日はフォローアップの日にできません。再連絡日以降にするか、所属長に理由を付けて解除してもらってください。再連絡日：',
    en: 'The person asked to be left alone: no follow-up is set before the recontact date. Choose a later day, or ask a supervisor to lift the refusal with a reason. Recontact date: ',
    missing: 'names',
  },
  REFERRAL_BEFORE_RECONTACT: {
    ja: '連絡しないでほしいとの意思表示が有効で、機関からの連絡にもなるつなぎは出せません。再連絡日を待つか、本人の意向を確かめたうえで所属長に理由を付けて解除してもらってください。再連絡日：',
    en: 'The person asked to be left alone, and an agency would approach too. Wait for the recontact date, or ask a supervisor to lift the refusal with a reason. Recontact date: ',
    missing: 'names',
  },
  ...visitGateWording,
  CONSENT_ALREADY_WITHDRAWN: {
    ja: 'この同意はすでに撤回されています。',
    en: 'This consent was withdrawn already.',
  },
  WITHDRAWN_BEFORE_SIGNED: {
    ja: '撤回の日は署名の日より前にできません。',
    en: 'A consent cannot be withdrawn before it was signed.',
  },
  PLAN_NOT_EDITABLE: {
    ja: 'このプランは会議に出ているか決定済みで、書き換えられません。変えるときは会議の差戻しを待つか、新しいプランを作ってください。',
    en: 'This plan is before the meeting or decided and cannot be changed. Wait for its return, or make a new plan.',
  },
  PLAN_WITHOUT_GOAL: {
    ja: '目標がありません。本人の言葉で一つ以上書いてください。',
    en: "There is no goal. Write at least one in the client's words.",
  },
  PLAN_WITHOUT_ITEM: {
    ja: '支援の項目がありません。一つ以上書いてください。',
    en: 'There is no item of support. Write at least one.',
  },
  ITEM_WITHOUT_OWNER: {
    ja: '担い手の決まっていない項目があります。機関・職員・名前のある人のいずれかを決めてください。',
    en: 'Some items have nobody to do them. Name an agency, one of the staff or a person.',
    missing: 'count',
  },
  ITEM_HAS_REFERRAL: {
    ja: 'つなぎを出した項目は消せません。つなぎを取り下げても記録は残ります。',
    en: 'An item for which a referral was sent stays in the plan.',
    missing: 'count',
  },
  ...closingWording,
  ...supportWording,
  ...meetingWording,
  PLAN_NOT_APPROVED: {
    ja: '支援調整会議の了承がありません。会議の結論を待ってください。',
    en: 'The support coordination meeting has not approved this plan.',
  },
  PLAN_ALREADY_DECIDED: {
    ja: 'このプランの決定はもう済んでいます。二度は決定できません。変えるときは、評価をして新しいプランを作ってください。',
    en: 'This plan was decided already, and is not decided twice. To change it, evaluate it and make a new plan.',
  },
  PLAN_NOT_SIGNED: {
    ja: '本人の署名の日がありません。署名をもらい、日を記録してください。',
    en: "The day of the client's signature is missing. Record it.",
  },
  SIGNED_AFTER_DECISION: {
    ja: '署名の日が決定の日より後です。日付を確かめてください。',
    en: 'The signature is dated after the decision. Check the dates.',
  },
  NO_APPLICATION: {
    ja: '有効な利用申込がありません。申込と同意を記録してください。',
    en: 'No application is in force. Record the application and consent.',
  },
  NOT_DETERMINED: {
    ja: '対象者該当性の判定がありません。判定を記録してください。',
    en: 'Eligibility has not been determined. Record a determination.',
  },
  DETERMINATION_NOT_APPROVED: {
    ja: '対象者該当性の判定が決裁を待っています。決裁を受けてください。',
    en: 'The determination of eligibility awaits approval.',
  },
  DETERMINED_NOT_MET: {
    ja: '対象者に該当しないと判定されています。通常の相談支援を続けるか、他の機関を紹介できます。満たされない条項：',
    en: 'Determined as not eligible. Ordinary consultation goes on, or refer on. Clauses not met: ',
    missing: 'clauses',
  },
  DETERMINED_UNDETERMINED: {
    ja: '対象者該当性が未確定です。足りない事実か判断を記録し、判定し直してください。決まらない条項：',
    en: 'Eligibility is undetermined. Record what is missing and determine again. Clauses open: ',
    missing: 'clauses',
  },
  DETERMINATION_DRIFTED: {
    ja: '判定のあとに事実や判断が変わり、いまは3(2)の結論が判定と違います。あらためて判定を記録してください（判断で該当とするときは決裁も受けてください）。',
    en: 'Facts or judgements changed since the determination, and 3(2) now comes out otherwise. Make a fresh determination (with approval where a judgement settles it).',
  },
  DECIDER_MADE_THE_PLAN: {
    ja: 'プランを作った人は自分では決定できません。別の決定者に頼んでください。',
    en: 'Whoever made the plan cannot decide it. Ask another who may decide.',
  },
  PLAN_ITEM_NOT_IN_CASE: {
    ja: 'このケースのプランにない項目です。項目を選び直してください。',
    en: "This item is in none of the case's plans. Choose an item.",
  },
  PLAN_OVER: {
    ja: 'このプランは終わっています。今のプランの項目からつないでください。',
    en: 'This plan is over. Refer from an item of the present plan.',
  },
  PLAN_ITEM_FOR_ANOTHER_AGENCY: {
    ja: 'この項目の担い手は別の機関です。プランを直すか、その機関へつないでください。',
    en: 'Another agency owns this item. Change the plan, or refer to that agency.',
  },
  AGENCY_UNKNOWN: {
    ja: '登録のない機関です。一覧から選んでください。',
    en: 'No such agency. Choose from the list.',
  },
  AGENCY_TAKES_NO_REFERRALS: {
    ja: 'この機関は今つなぎを受けていません。別の機関を選ぶか、電話で確かめてください。',
    en: 'This agency takes no referrals now. Choose another, or call.',
  },
  NO_FIELD_CHOSEN: {
    ja: '伝える項目を一つ以上選んでください。',
    en: 'Choose at least one field to disclose.',
  },
  NO_CONSENT_FOR_AGENCY: {
    ja: 'この機関への情報提供に同意がありません。本人に説明し、同意を記録してからつないでください。',
    en: 'There is no consent for this agency. Explain, record the consent, then refer.',
  },
  CONSENT_WITHDRAWN: {
    ja: 'この機関への同意は撤回されています。あらためて同意を得るまで何も伝えられません。',
    en: 'The consent for this agency was withdrawn. Nothing may be disclosed until it is given anew.',
  },
  FIELDS_NOT_CONSENTED: {
    ja: '同意のない項目は伝えられません。外すか、同意を得てください：',
    en: 'Some fields are not consented to. Leave them out, or obtain consent: ',
    missing: 'fields',
  },
  REFERRAL_ALREADY_OPEN: {
    ja: 'この項目ではすでにこの機関へのつなぎが進んでいます。',
    en: 'A referral to this agency for this item is under way.',
  },
  ...custodyWording,
  REFERRAL_OVER: {
    ja: 'このつなぎはすでに終わっています。取り下げは要りません。',
    en: 'This referral is over: there is nothing to withdraw.',
  },
};
