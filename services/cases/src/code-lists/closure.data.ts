import type { CodeListEdition } from './code-list.ts';

/** 終結・中断の理由. `suspension` sets the case aside instead of closing it. */
export const closureReasons: readonly CodeListEdition[] = [
  {
    name: 'closureReason',
    edition: '2020-04-01',
    source: '評価シートの終結理由（記憶による。様式と未照合） / evaluation sheet, from memory, not yet compared',
    confirmed: false,
    codes: [
      { code: 'goalReached', ja: '目標がおおむね達成された', en: 'Goals reached to a degree' },
      { code: 'handedOver', ja: '他の機関が支援を引き継いだ', en: 'Handed to another agency' },
      { code: 'wishOfPerson', ja: '本人の希望', en: 'At the wish of the person' },
      { code: 'lostContact', ja: '連絡がとれなくなった', en: 'Contact lost' },
      { code: 'movedAway', ja: '転居', en: 'Moved away' },
      { code: 'died', ja: '死亡', en: 'Died' },
      { code: 'consultationOnly', ja: '情報提供・相談のみで終了', en: 'Consultation only' },
      { code: 'suspension', ja: '中断（時期をおいて再開）', en: 'Suspended, to be taken up again' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];
