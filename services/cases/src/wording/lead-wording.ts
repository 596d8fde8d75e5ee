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
} as const satisfies Partial<Record<GateCode, GateWords>>;
