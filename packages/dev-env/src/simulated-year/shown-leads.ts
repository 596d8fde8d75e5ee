import { addDays, type CivilDate } from '@banso/domain/foundation';
import { momentOf, workdayBefore } from './days.ts';
import type { LeadStep, Worker } from './step.ts';

interface Told {
  readonly name: string;
  readonly by: Worker;
  /** Workdays back from today, about. */
  readonly back: number;
  readonly noticed: number;
  readonly source: string;
  readonly channel: string;
  readonly known: string;
  readonly rest?: Readonly<Record<string, unknown>>;
  readonly likeClient?: boolean;
  readonly since?: readonly (readonly [
    back: number,
    by: Worker,
    mutation: LeadStep['mutation'],
    input: Record<string, unknown>,
  ])[];
}

const CONSULT = 'consult-chichibu';
const OUTREACH = 'outreach-chichibu';

const NORTH = 'consult-north';

/** A handful of leads of the office where the demo logins work: each ends, waits or changes hands in another way. */
const told: readonly Told[] = [
  {
    name: 'shutters',
    by: CONSULT,
    back: 24,
    noticed: 6,
    source: 'neighbour',
    channel: 'phone',
    known: '見本橋のたもとの家。雨戸が閉まったままで、夜だけ二階に明かりがつく。男の人が一人いるらしい。',
    rest: { townCode: '113620', address: '見本橋のたもと、青い屋根の家' },
  },
  {
    name: 'water',
    by: 'town-ogano',
    back: 5,
    noticed: 3,
    source: 'waterOffice',
    channel: 'counter',
    known: '水道の使用がほとんどない月が三か月続き、訪ねても応答がない。以前は母親と二人暮らし。',
    rest: { townCode: '113654', urgency: '暖房を使っている様子がない', address: '例示番地12' },
    since: [[2, OUTREACH, 'noteLead', { words: '前を通る。洗濯物あり。声はかけずに名刺を入れた。' }]],
  },
  {
    name: 'known',
    by: CONSULT,
    back: 3,
    noticed: 10,
    source: 'welfareCommissioner',
    channel: 'meeting',
    known: '民生委員の集まりで名前が出た。最近、夜に歩いているのを見かけるという。',
    rest: { townCode: '113654' },
    likeClient: true,
  },
  {
    name: 'elsewhere',
    by: CONSULT,
    back: 2,
    noticed: 0,
    source: 'familyOther',
    channel: 'phone',
    known: '別居の姉から。弟が部屋から出ないらしいが、連絡がとれない。',
    rest: { townCode: '112071', displayName: '仮名 三郎', kana: 'かめい さぶろう' },
  },
  {
    name: 'offered',
    by: CONSULT,
    back: 4,
    noticed: 3,
    source: 'employer',
    channel: 'phone',
    known: '以前の勤め先から。寮を出て寄居の親戚の家に移ったらしい。名前は聞けなかった。',
    rest: { townCode: '114081' },
    since: [[3, CONSULT, 'proposeLeadHandover', { reason: '寄居町の駅の近くの親戚の家と聞いた。名前は分からない。' }]],
  },
  {
    name: 'asked',
    by: NORTH,
    back: 3,
    noticed: 5,
    source: 'neighbour',
    channel: 'phone',
    known: '小鹿野の実家に戻った人が、家から出てこないと心配している。',
    rest: { townCode: '113654', urgency: '冬の間、ストーブの音がしない' },
    since: [
      [2, NORTH, 'proposeLeadHandover', { reason: '知らせてくれた人は寄居の人だが、本人の家は小鹿野町の役場の近く。' }],
    ],
  },
  {
    name: 'taken',
    by: CONSULT,
    back: 20,
    noticed: 8,
    source: 'familyOther',
    channel: 'letter',
    known: '叔母からの手紙。甥が美里の家に一人でいる。',
    rest: { townCode: '113816' },
    since: [
      [18, CONSULT, 'proposeLeadHandover', { reason: '叔母が町の名を思い出した。美里町の家。' }],
      [17, NORTH, 'takeLeadHandover', { note: '来週、手紙を届けます。' }],
    ],
  },
  {
    name: 'mistaken',
    by: NORTH,
    back: 13,
    noticed: 4,
    source: 'neighbour',
    channel: 'phone',
    known: '長瀞の親戚の家にいるらしいと聞いたが、確かではない。',
    rest: { townCode: '113638' },
    since: [
      [12, NORTH, 'proposeLeadHandover', { reason: '長瀞町の家と聞いた。' }],
      [11, NORTH, 'withdrawLeadHandover', { reason: '人ちがいだった。寄居町の人と分かった。' }],
    ],
  },
  {
    name: 'well',
    by: CONSULT,
    back: 41,
    noticed: 2,
    source: 'school',
    channel: 'phone',
    known: '元の担任から。卒業のあと姿を見ないと同級生が心配している。',
    rest: { townCode: '113638' },
    since: [
      [36, OUTREACH, 'noteLead', { words: '家の人と立ち話。県外で働いており、正月には帰るとのこと。' }],
      [34, CONSULT, 'closeLead', { reason: 'personWell', note: '心配した人に、元気だと伝えた。' }],
    ],
  },
  {
    name: 'merged',
    by: CONSULT,
    back: 30,
    noticed: 20,
    source: 'medical',
    channel: 'letter',
    known: '受診が途切れていると保健センターから。',
    rest: { townCode: '113654' },
    likeClient: true,
    since: [[27, CONSULT, 'mergeLead', {}]],
  },
  {
    name: 'begun',
    by: OUTREACH,
    back: 62,
    noticed: 9,
    source: 'ownOutreach',
    channel: 'visit',
    known: '別の家を訪ねた帰りに、隣の離れに若い人がいると聞いた。名前は分からない。',
    rest: { townCode: '113611' },
    since: [
      [57, OUTREACH, 'noteLead', { words: '手紙を戸口に置いた。' }],
      [
        52,
        CONSULT,
        'openCase',
        {
          route: 'outreach',
          townCode: '113611',
          client: { nameKnown: 'NONE', townCode: '113611' },
          consulterIsClient: false,
          concerns: ['hikikomoriTruancy'],
          mostSeriousConcern: 'hikikomoriTruancy',
          chiefConcern: '隣の離れに若い人がいる。',
        },
      ],
    ],
  },
];

export function shownLeads(today: CivilDate): LeadStep[] {
  const dayOf = (back: number) => workdayBefore(addDays(today, 1 - back));
  return told.flatMap(({ name, by, back, noticed, source, channel, known, rest, likeClient, since }) => {
    const day = dayOf(back);
    const received = { receivedAt: momentOf(day, 10 * 60), detectedOn: addDays(day, -noticed) };
    const recorded: LeadStep = {
      name,
      day,
      by,
      mutation: 'recordLead',
      input: { ...received, source, channel, known, ...rest },
      ...(likeClient && { likeClient }),
    };
    const later = (since ?? []).map(([later, who, mutation, input]): LeadStep => {
      const on = dayOf(later);
      const when = mutation === 'noteLead' ? { on } : {};
      const opened = mutation === 'openCase' ? { receivedAt: momentOf(on, 11 * 60), detectedOn: on } : {};
      return { name, day: on, by: who, mutation, input: { ...input, ...when, ...opened } };
    });
    return [recorded, ...later];
  });
}
