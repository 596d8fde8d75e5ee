import type { ClauseEntry } from '../clause.ts';

/** Clauses 1 to 3(1): purpose, implementing body and the work itself. */
export const purposeAndWork: readonly ClauseEntry[] = [
  {
    id: '1',
    parent: null,
    kind: 'descriptive',
    title: { ja: '目的', en: 'Purpose' },
    summary: {
      ja: '自立相談支援機関の訪問型の支援を厚くし、社会参加までに丁寧な関わりが要る人を支える。',
      en: 'Strengthens outreach at the consultation agencies for people who need careful support towards social participation.',
    },
  },
  {
    id: '2',
    parent: null,
    kind: 'descriptive',
    title: { ja: '実施主体', en: 'Implementing body' },
    summary: {
      ja: '県が行う。実施する力のある民間事業者への委託もできる。',
      en: 'The prefecture runs the programme and may contract it out to capable private operators.',
    },
  },
  {
    id: '3',
    parent: null,
    kind: 'descriptive',
    title: { ja: '事業内容', en: 'The programme' },
    summary: {
      ja: '目標は二つ。尊厳を保った自立と、支援を通じた地域づくり。',
      en: 'Two goals: self-reliance with dignity, and building community through support.',
    },
  },
  {
    id: '3(1)',
    parent: '3',
    kind: 'descriptive',
    title: { ja: '取組内容', en: 'What is done' },
    summary: {
      ja: 'アウトリーチ支援員を置き、早く見つけてつなぎ、つながった後は集中して支える。',
      en: 'Places outreach workers to find people early, connect them, and support them intensively afterwards.',
    },
  },
  {
    id: '3(1)ア',
    parent: '3(1)',
    kind: 'descriptive',
    title: { ja: 'アウトリーチの充実', en: 'Stronger outreach' },
    summary: {
      ja: '支援員の配置、関係機関との網、本人への働きかけの三つから成る。',
      en: 'Consists of placing workers, building a network, and reaching the person.',
    },
  },
  {
    id: '3(1)ア(ｱ)',
    parent: '3(1)ア',
    kind: 'descriptive',
    title: { ja: '支援員の配置', en: 'Placing the worker' },
    summary: {
      ja: 'アウトリーチ支援員は自立相談支援機関に置く。',
      en: 'The outreach worker is placed at the consultation agency.',
    },
  },
  {
    id: '3(1)ア(ｲ)',
    parent: '3(1)ア',
    kind: 'descriptive',
    title: { ja: '関係機関の網と本人中心の支援', en: 'Network and person-directed outreach' },
    summary: {
      ja: 'ひきこもり地域支援センターやサポステなどと網をつくり、同行と信頼関係づくりを主に、時間のかかる人を丁寧に支える。',
      en: 'Builds a network with Hikikomori centers, Saposute and others; accompaniment and trust come first for people who need time.',
    },
  },
  {
    id: '3(1)ア(ｳ)',
    parent: '3(1)ア',
    kind: 'descriptive',
    title: { ja: '最初のつながりから自立まで', en: 'From the first tie to self-reliance' },
    summary: {
      ja: '家族の相談を受けて訪ね、本人との最初のつながりをつくり、その後は同行などで切れ目なく支える。',
      en: 'Visits after a family consults, makes the first tie with the person, then supports without a break, also by going along.',
    },
  },
  {
    id: '3(1)イ',
    parent: '3(1)',
    kind: 'descriptive',
    title: { ja: '相談しやすさの向上', en: 'Better access to consultation' },
    summary: {
      ja: '土日祝日や時間外にも相談できるようにする。',
      en: 'Consultation also on weekends, on holidays and after hours.',
    },
  },
];
