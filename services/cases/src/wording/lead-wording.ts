import type { GateCode } from '@banso/domain/casework';
import type { GateWords } from './gate-wording.ts';

/** Of leads, before there is a case. */
export const leadWording = {
  LEAD_SETTLED: {
    ja: 'この情報はすでに統合・ケース化・終了されています。続きはケースに書くか、再開してください。',
    en: 'This lead was merged, became a case or was closed already. Go on in the case, or reopen the lead.',
  },
  LEAD_IS_OPEN: { ja: 'この情報はまだ開いています。', en: 'This lead is still open.' },
  LEAD_BECAME_CASE: {
    ja: 'この情報はケースになっています。ケースとして続けるか、ケースを終結してください。',
    en: 'This lead became a case. Go on with the case, or close it there.',
  },
  LEAD_CASE_ENDED: {
    ja: 'このケースは終結または他機関へ紹介済みで、統合しても誰も気づきません。先に再開してもらうか、新しいケースとして始めてください。',
    en: 'That case is closed or referred on, where nobody would notice. Have it reopened first, or begin a new case.',
  },
  LEAD_OF_ANOTHER_AREA: {
    ja: '住所がこの事務所の担当区域の外です。担当の機関に伝え、「引き継いだ」として終了してください。',
    en: 'The person lives in the area of another body. Tell that body, and close the lead as passed on.',
  },
  LEAD_PASSED_TO_NOBODY: {
    ja: 'どの機関へ引き継いだかを書いてください。',
    en: 'Say to which body it was passed on.',
  },
  LEAD_NEVER_LOOKED_FOR: {
    ja: 'まだ一度も様子を見た記録がありません。訪ねるか問い合わせて記録してから終了してください。',
    en: 'Nobody has looked yet. Go past, call or ask, write it down, and close it then.',
  },
  LEAD_IN_HANDOVER: {
    ja: '別の事務所に引き継ぎを申し出て、返事を待っています。返事を待つか、先に申出を取り下げてください。返事を待つ先：',
    en: 'This lead was offered to another office, which has not answered. Wait for the answer, or withdraw first. Asked: ',
    missing: 'names',
  },
  LEAD_HANDOVER_TOWN_UNKNOWN: {
    ja: 'どの事務所の区域か、まだ分かりません。先に市町村を書いてください。名前は要りません。',
    en: 'It is not known whose area it is. Write down the town first; no name is needed.',
  },
  LEAD_HANDOVER_OWN_AREA: {
    ja: 'この市町村はこの事務所の担当です。違うなら、先に市町村を直してください。',
    en: 'This office answers for that town. If that is wrong, correct the town first.',
  },
  LEAD_HANDOVER_TO_NOBODY: {
    ja: 'この市町村を担当する事務所が、同じ実施主体にありません。担当の機関に伝え、「引き継いだ」として終了してください。',
    en: 'No office of this body answers for that town. Tell the body that does, and close the lead as passed on.',
  },
  LEAD_HANDOVER_SETTLED: {
    ja: 'この引継ぎは、すでに受けたか、返したか、取り下げられています。',
    en: 'This hand-over was already taken, returned or withdrawn.',
  },
  LEAD_HANDOVER_PROPOSER_ANSWERS: {
    ja: '引継ぎを申し出た人は、自分では受けられません。受ける事務所の別の人に頼んでください。',
    en: 'Whoever offered a lead cannot take it. Ask somebody else of the receiving office.',
  },
  LEAD_HANDOVER_WITHDRAWN: {
    ja: 'この申出は取り下げられました。もとの情報のことは、頼まれた事務所には見えません。',
    en: 'This request was withdrawn. The office that had been asked sees nothing of the lead any more.',
  },
} as const satisfies Partial<Record<GateCode, GateWords>>;
