import type { CodeListEdition } from './code-list.ts';

const source = 'この事業のために作成 / made for this programme';

/** 情報源: who noticed that somebody may need help. */
export const leadSources: readonly CodeListEdition[] = [
  {
    name: 'leadSource',
    edition: '2020-04-01',
    source,
    confirmed: false,
    codes: [
      { code: 'neighbour', ja: '近隣・知人', en: 'Neighbour or acquaintance' },
      { code: 'welfareCommissioner', ja: '民生委員・児童委員', en: 'Welfare commissioner' },
      { code: 'familyOther', ja: '別居の家族・親族', en: 'Family living elsewhere' },
      { code: 'ownOutreach', ja: '自らの巡回・アウトリーチ', en: 'Own outreach' },
      { code: 'school', ja: '学校・教育機関', en: 'School' },
      { code: 'taxOffice', ja: '税の窓口', en: 'Tax office' },
      { code: 'waterOffice', ja: '水道・公共料金の窓口', en: 'Water or utilities office' },
      { code: 'rentOffice', ja: '家賃・公営住宅の窓口', en: 'Rent or housing office' },
      { code: 'welfareOffice', ja: '福祉の窓口・地域包括支援センター', en: 'Welfare office or community care center' },
      { code: 'police', ja: '警察', en: 'Police' },
      { code: 'fire', ja: '消防・救急', en: 'Fire or ambulance service' },
      { code: 'medical', ja: '医療機関・保健センター', en: 'Hospital, clinic or health center' },
      { code: 'employer', ja: '勤め先・元の勤め先', en: 'Employer, present or former' },
      { code: 'anonymous', ja: '匿名', en: 'Anonymous' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];

/** 知った方法: how the notice came. */
export const leadChannels: readonly CodeListEdition[] = [
  {
    name: 'leadChannel',
    edition: '2020-04-01',
    source,
    confirmed: false,
    codes: [
      { code: 'phone', ja: '電話', en: 'Telephone' },
      { code: 'counter', ja: '来所・窓口', en: 'In the office' },
      { code: 'letter', ja: '手紙・メール', en: 'Letter or mail' },
      { code: 'meeting', ja: '会議・連絡会', en: 'Meeting' },
      { code: 'visit', ja: '巡回・訪問の途中', en: 'On the way or on a visit' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];

/** 把握の終了の理由. `passedOn` names a body and `notReachable` needs an attempt (domain/casework/lead). */
export const leadClosures: readonly CodeListEdition[] = [
  {
    name: 'leadClosure',
    edition: '2020-04-01',
    source,
    confirmed: false,
    codes: [
      { code: 'personWell', ja: '本人は元気に暮らしている', en: 'The person is well' },
      { code: 'knownElsewhere', ja: '別の機関がすでに関わっている', en: 'Another body is already at work' },
      { code: 'passedOn', ja: '担当の機関へ引き継いだ', en: 'Passed on to the body responsible' },
      { code: 'notReachable', ja: '様子を見たが会えない', en: 'Looked for and not reachable' },
      { code: 'wrongReport', ja: '事実と違った', en: 'The report was wrong' },
      { code: 'sameReport', ja: '同じ情報がすでにある', en: 'The same notice is there already' },
      { code: 'movedAway', ja: '転居した', en: 'Moved away' },
      { code: 'died', ja: '死亡', en: 'Died' },
      { code: 'other', ja: 'その他', en: 'Other' },
    ],
  },
];
