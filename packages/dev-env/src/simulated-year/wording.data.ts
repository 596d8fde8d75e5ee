/** Why people call: the concern that is the most serious, others beside it, and the caller's own words. */
export const reasonsToCall = [
  {
    most: 'hikikomoriTruancy',
    beside: ['family', 'jobHunting'],
    words: '部屋から出てこない。親が亡くなった後のことが心配。',
  },
  { most: 'hikikomoriTruancy', beside: ['illnessDisability'], words: '十年ほど家にいる。病院にも行けていない。' },
  { most: 'hikikomoriTruancy', beside: ['community', 'family'], words: '人と会うのを避け、夜だけ起きている。' },
  { most: 'jobHunting', beside: ['incomeLiving'], words: '短い仕事ばかりで続かず、自信をなくしている。' },
  { most: 'jobHunting', beside: ['hikikomoriTruancy'], words: '働きたい気持ちはあるが、面接に行けない。' },
  { most: 'incomeLiving', beside: ['jobHunting', 'taxesUtilities'], words: '貯金がなくなり、来月の暮らしが立たない。' },
  { most: 'incomeLiving', beside: ['debt'], words: '親の年金だけで暮らしている。' },
  { most: 'family', beside: ['hikikomoriTruancy'], words: '話しかけると怒鳴られ、家の中が張りつめている。' },
  {
    most: 'illnessDisability',
    beside: ['incomeLiving'],
    words: '体調が悪いが、保険証のことが分からず受診していない。',
  },
  {
    most: 'care',
    beside: ['incomeLiving', 'hikikomoriTruancy'],
    words: '親の介護で仕事を辞めたまま、外に出られなくなった。',
  },
  { most: 'housing', beside: ['rentLoans'], words: '家賃が遅れ、住み続けられるか分からない。' },
  { most: 'noFood', beside: ['incomeLiving'], words: '食べるものがほとんどない。' },
] as const;

/** Judgements of 3(2): reasons and what they stand on. */
export const judgementWords = {
  needy: [
    ['離職が長く、家族の年金のほかに収入がない。', '家計表、通帳の写し（本人了解）'],
    ['預金が尽きかけ、公共料金を二か月滞納している。', '請求書、本人の話'],
    ['今は家族が支えているが、親の退職後に暮らしが成り立たないおそれがある。', '家族面談の記録'],
  ],
  notNeedy: [['同居家族の収入と本人の預金で当面の生活は保たれている。', '家計の聞き取り']],
  hikikomori: [
    ['この一年、家族以外と会っておらず、外出は夜の買い物に限られる。', '訪問記録、家族の話'],
    ['自室で過ごし、人を避ける状態が数年続いている。', '家族面談、手紙のやり取り'],
  ],
  noStableWork: [['離職後の仕事はいずれも短期で、直近三年は無職。', '職歴の聞き取り、雇用保険の記録']],
  careful: [['心身の不調と孤立が重なり、通常の来所相談では支えきれない。', '受診同行の記録、担当者の協議']],
  maySaposute: [['体験への関心があり、支援機関の利用が見込まれる。', '本人との面談']],
  nearGeneration: [['生年は外れるが、就職期の事情と生活歴は同じ世代の人と変わらない。', '職歴、学校卒業年']],
} as const;

export const determinationReasons: Readonly<Record<'met' | 'notMet', readonly string[]>> = {
  met: [
    '訪問と面談の記録により、各号の該当を確かめた。',
    '家計と生活の状況から要件を満たすと判断した。',
    '現時点の事実で判定した。新しい事実があれば見直す。',
  ],
  notMet: [
    '同居家族の収入と預金で暮らしが保たれ、いまは生活に困窮するとまでいえない。相談と訪問は続ける。',
    '聞き取りの限り、最低限度の生活を保てなくなるおそれは認められない。事情が変われば判定し直す。',
    '現時点の事実では柱書に当たらない。家族への支援を続け、収入が減ったときに見直す。',
  ],
};

export const returnedComments: readonly string[] = [
  '根拠となる聞き取りの日付を添えてください。',
  '本人の話と家族の話を分けて書いてください。',
];

/** The economic goal that work preparation serves; household finance serves the others. */
export const WORK_GOAL = '短時間の体験を試す。';

export const plansWords = {
  client: [
    '人の少ない所から、少しずつ外に慣れたい。',
    '朝起きられるようになって、家の手伝いをしたい。',
    '自分のペースで働ける所を探したい。',
    '親に心配をかけずに暮らせるようになりたい。',
  ],
  goals: {
    DAILY_LIFE: ['週に三日は昼前に起きる。', '月に一度受診する。', '自分の部屋を片づける。'],
    SOCIAL: ['家族以外の人と月に二回話す。', '居場所に見学に行く。', '図書館に一人で行く。'],
    ECONOMIC: ['家計の収支を自分でつける。', WORK_GOAL, '支払いの予定を立てる。'],
  },
  own: ['定期の訪問と手紙で関わりを続ける', '受診と手続きに付き添う', '生活のリズムを一緒に整える'],
  family: ['声かけの約束を守る', '食卓を一緒に囲む'],
  opinions: [
    '就労の時期を急がない書き方に改めること。',
    '家計改善支援との分担を明らかにすること。',
    '受け入れ先の見学を先にすること。',
  ],
  grounds: ['会議の結論と判定に基づき支援を行う。', '本人の意向と分担が明らかであり、相当と認める。'],
  declined: ['本人の意向の確認が十分でないため、今回は決定しない。'],
  minutes: [
    '各プランの目標と分担を確かめ、結論を得た。',
    '出席者から家庭の状況の補足があった。次回の見直し時期を確認した。',
  ],
} as const;

export const referralWords = {
  purpose: [
    '本人が安心して通える場として、見学から始めたい。',
    '家族教室と居場所の利用をお願いしたい。',
    '短い体験の機会をお願いしたい。',
  ],
  situation: [
    '訪問を重ね、家族以外では担当者とだけ会えている。午後の少人数の時間を希望。',
    '外出に慣れてきた段階。最初は同行する。',
  ],
  declined: {
    NO_CAPACITY: '今月は受け入れの空きがありません。',
    OUTSIDE_AGE: '対象の年齢を過ぎています。',
    PERSON_DECLINED: '電話でお話ししましたが、今は利用を望まれませんでした。',
    NOT_OUR_FIELD: '医療の支援が先と思われます。',
  },
  progress: [
    '二回目の来所。短い時間を過ごして帰られました。',
    '作業に一緒に取り組みました。表情が和らいでいます。',
    '体調によりお休みの連絡がありました。',
  ],
  outcome: {
    USING_SERVICE: '週一回の利用が続いています。',
    COMPLETED: '予定の期間を終えました。',
    MOVED_ON: '別の支援に移られました。',
    STOPPED: '本人の希望で利用を終えました。',
    NOT_STARTED: '予約の日に来られず、開始に至りませんでした。',
  },
  withdrawn: ['本人が時期を改めたいとのことで取り下げます。'],
} as const;

export const endingWords = {
  goalReached: '本人が自分で相談先を選べるようになり、見守りも終えた。',
  handedOver: '紹介先が継続して支えることになった。',
  wishOfPerson: '本人から、もう大丈夫との申し出があった。',
  lostContact: '手紙も戻り、連絡がとれない。',
  movedAway: '市に転居。移転先の窓口を案内した。',
  consultationOnly: '案内のみで終えた。',
  suspension: '本人の希望で時期をおく。',
  other: '別の事務所で受け付けた相談と同じ人と分かった。',
} as const;

export const evaluationWords = {
  REACHED: ['もう一人で行ける。', '前ほど構えなくなった。'],
  MOVING: ['少しずつだけど、やれている。', '行けた日は気分がいい。'],
  AS_BEFORE: ['今はこのままでいい。'],
  CHANGED_DIRECTION: ['外より先に、家のことをしたくなった。'],
  NO_LONGER_WANTED: ['それはもういい。ほかのことがしたい。'],
  note: ['本人から予定を言うようになった。', '表情が和らぎ、話す時間が長くなった。'],
} as const;

export const familyGoals = [
  { domain: 'DAILY_LIFE', words: '母が週に一度、外で休む。' },
  { domain: 'SOCIAL', words: '夕食のとき、責めずに声をかける。' },
] as const;
