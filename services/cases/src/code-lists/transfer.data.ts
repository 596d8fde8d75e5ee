import type { CodeListEdition } from './code-list.ts';

/** 移管の理由. Why a case goes to another office of the same body. */
export const transferReasons: readonly CodeListEdition[] = [
  {
    name: 'transferReason',
    edition: '2020-04-01',
    source: '本製品の初期値。様式と未照合 / this project’s own, not compared with any form',
    confirmed: false,
    codes: [
      { code: 'moved', ja: '本人の転居', en: 'The person moved' },
      { code: 'areaChanged', ja: '事務所の担当区域の変更', en: 'The area of the office changed' },
      { code: 'expertise', ja: '専門性・経験のある事務所へ', en: 'Another office has the expertise' },
      { code: 'conflictOfInterest', ja: '利害関係がある（知人・親族など）', en: 'Conflict of interest' },
      { code: 'wishOfPerson', ja: '本人の希望', en: 'At the wish of the person' },
      { code: 'closure', ja: '事務所の廃止・委託の終了', en: 'The office closes or its contract ends' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];

/** 情報を渡す根拠, after Article 69 of the privacy act; consent before all. */
export const transferGrounds: readonly CodeListEdition[] = [
  {
    name: 'transferGround',
    edition: '2020-04-01',
    source: '個人情報保護法69条による整理。様式と未照合 / after Art. 69, not compared with any form',
    confirmed: false,
    codes: [
      { code: 'consent', ja: '本人の同意', en: 'Consent of the person' },
      {
        code: 'withinPurpose',
        ja: '利用目的の範囲内（同じ実施主体の中）',
        en: 'Within the purpose, inside the same body',
      },
      { code: 'law', ja: '法令に基づく', en: 'Required or allowed by law' },
      { code: 'internalNeed', ja: '事務に必要で、相当の理由がある', en: 'Needed for the task, with due reason' },
      {
        code: 'specialReason',
        ja: '本人の利益になる、特別の理由がある',
        en: 'For the benefit of the person, or a special reason',
      },
    ],
  },
];
