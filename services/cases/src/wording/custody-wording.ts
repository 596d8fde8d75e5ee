import type { GateCode } from '@banso/domain/casework';
import type { GateWords } from './gate-wording.ts';

/** Of transfers, retention, holds and deletion. */
export const custodyWording = {
  TRANSFER_TO_SAME_OFFICE: {
    ja: '移管先がいまの事務所と同じです。別の事務所を選んでください。',
    en: 'The case is at this office already. Choose another.',
  },
  TRANSFER_ALREADY_PROPOSED: {
    ja: 'このケースの移管はすでに申し出て、返事を待っています。先にそれを取り下げてください。',
    en: 'A transfer of this case waits for its answer. Withdraw that one first.',
  },
  TRANSFER_GROUND_UNEXPLAINED: {
    ja: '同意によらずに引き継ぐときは、根拠の説明を書いてください。',
    en: 'Without the consent of the person, say in words why the ground holds.',
  },
  TRANSFER_SETTLED: {
    ja: 'この移管はすでに受入れ・辞退・取下げが済んでいます。',
    en: 'This transfer was already accepted, declined or withdrawn.',
  },
  TRANSFER_PROPOSER_ANSWERS: {
    ja: '移管を申し出た人は自分では受け入れられません。受け入れる事務所の別の所属長に頼んでください。',
    en: 'Whoever proposed a transfer cannot accept it. Ask another supervisor of the receiving office.',
  },
  TRANSFER_MEETING_CALLED: {
    ja: 'このケースのプランを議題にした支援調整会議が招集されています。会議の結果を記録するか、議題から外すか、会議を取りやめてから移管してください。',
    en: 'A support coordination meeting is called for a plan of this case. Record the meeting, take the plan off its agenda, or cancel the meeting first.',
    missing: 'count',
  },
  TRANSFER_APPROVAL_WAITING: {
    ja: '決裁を待っている判断または判定があります。決裁か差戻しが済んでから移管してください。',
    en: 'A judgement or determination awaits approval. Have it approved or returned first.',
    missing: 'count',
  },
  TRANSFER_DECISION_WAITING: {
    ja: '支援決定を待っているプランがあります。決定してから移管してください。',
    en: 'A plan awaits the support decision. Have it decided first.',
    missing: 'count',
  },
  RETENTION_NOT_BEGUN: {
    ja: 'このケースは終結していないので、保存期間が始まっていません。',
    en: 'This case is not closed: its retention has not begun.',
  },
  RETENTION_RUNNING: {
    ja: '保存期間が満ちていません。',
    en: 'The retention period is not over.',
  },
  HOLD_IN_FORCE: {
    ja: '保存延長がかかっています。先に解除してください。',
    en: 'A legal hold is in force. Have it lifted first.',
  },
  HOLD_REVIEW_NOT_AHEAD: {
    ja: '見直しの日は明日以降にしてください。',
    en: 'The review day must lie ahead.',
  },
  HOLD_LIFTED: {
    ja: 'この保存延長はすでに解除されています。',
    en: 'This hold was lifted already.',
  },
  DELETION_ALREADY_PROPOSED: {
    ja: 'このケースの削除はすでに申し出られています。別の人が確かめて削除できます。',
    en: 'The deletion of this case is proposed already. Another person can confirm it.',
  },
  DELETION_SETTLED: {
    ja: 'この申出はすでに済んだか、取り消されています。',
    en: 'This proposal was already confirmed or cancelled.',
  },
  DELETION_PROPOSER_CONFIRMS: {
    ja: '申し出た人は自分では削除できません。別の人が確かめてください。',
    en: 'Whoever proposed a deletion cannot confirm it. Ask another.',
  },
} as const satisfies Partial<Record<GateCode, GateWords>>;
