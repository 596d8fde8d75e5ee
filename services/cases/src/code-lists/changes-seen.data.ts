import type { CodeListEdition } from './code-list.ts';

const source =
  '見られた変化の語彙（調査研究による。様式と未照合） / words of a research survey, not yet compared with the form';

/**
 * 見られた変化, by domain of life, of the client or of the family alike. The order within a list is no scale: work is one
 * change among others.
 */
export const changesSeen: readonly CodeListEdition[] = [
  {
    name: 'changeSeenDailyLife',
    edition: '2020-04-01',
    source,
    confirmed: false,
    codes: [
      { code: 'reassurance', ja: '安心して過ごせる時間ができた', en: 'Feels more at ease' },
      { code: 'sosVoiced', ja: '困ったときに声をあげられる', en: 'Can ask for help when in trouble' },
      { code: 'habits', ja: '生活のリズムが整った', en: 'Daily rhythm has settled' },
      { code: 'health', ja: '体調が良くなった・医療につながった', en: 'Health is better, or a doctor was found' },
      { code: 'mind', ja: '気持ちが落ち着いた', en: 'Mind is calmer' },
      { code: 'housing', ja: '住まいが落ち着いた', en: 'Housing is secure' },
      { code: 'rest', ja: '休む時間がもてた', en: 'Finds time to rest' },
      { code: 'asBefore', ja: 'これまでどおり', en: 'As before' },
    ],
  },
  {
    name: 'changeSeenSocial',
    edition: '2020-04-01',
    source,
    confirmed: false,
    codes: [
      { code: 'familyTalk', ja: '家の中で話ができる', en: 'Talks within the family' },
      { code: 'familyRelations', ja: '家族との関係が和らいだ', en: 'Family relations have eased' },
      { code: 'understanding', ja: '関わり方が分かってきた', en: 'Knows better how to be with each other' },
      { code: 'goingOut', ja: '部屋や家の外に出る', en: 'Leaves the room or the house' },
      { code: 'trustedPerson', ja: '話せる人ができた', en: 'Has someone to talk with' },
      { code: 'placeToBe', ja: '居場所ができた', en: 'Has a place to be' },
      { code: 'motivation', ja: 'してみたいことが出てきた', en: 'Wants to try something' },
      { code: 'asBefore', ja: 'これまでどおり', en: 'As before' },
    ],
  },
  {
    name: 'changeSeenEconomic',
    edition: '2020-04-01',
    source,
    confirmed: false,
    codes: [
      { code: 'householdFinance', ja: '家計の見通しがついた', en: 'Household finance can be planned' },
      { code: 'publicAssistance', ja: '生活保護・給付などの利用', en: 'Uses public assistance or a benefit' },
      { code: 'debt', ja: '債務の整理が進んだ', en: 'Debts are being settled' },
      { code: 'income', ja: '収入が増えた', en: 'Income has risen' },
      { code: 'work', ja: '働きはじめた・その準備', en: 'Works, or prepares to' },
      { code: 'asBefore', ja: 'これまでどおり', en: 'As before' },
    ],
  },
];
