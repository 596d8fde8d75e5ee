import type { ClauseEntry } from '../clause.ts';

/** Clause 3(2): who is supported. */
export const eligibilityClauses: readonly ClauseEntry[] = [
  {
    id: '3(2)',
    parent: '3',
    kind: 'group',
    title: { ja: '支援対象者', en: 'Who is supported' },
    summary: {
      ja: '生活困窮者であって、アとイの両方に当たる人。',
      en: 'A needy person to whom both ア and イ apply.',
    },
  },
  {
    id: '3(2)柱書',
    parent: '3(2)',
    kind: 'judged',
    title: { ja: '生活困窮者', en: 'Needy person' },
    summary: {
      ja: '仕事、心身、地域との関わりなどの事情で現に経済的に困り、最低限度の生活を保てなくなるおそれがある。',
      en: 'In actual economic hardship for reasons of work, health, ties or the like, and at risk of losing a minimum living standard.',
    },
  },
  {
    id: '3(2)ア',
    parent: '3(2)',
    kind: 'computed',
    title: { ja: '就職氷河期世代', en: 'Employment-ice-age generation' },
    summary: {
      ja: 'おおよそ三十代半ばから四十代半ば。年齢と生年の両方で読み、幅の中は人が判断する。',
      en: 'Roughly mid-thirties to mid-forties, read both as an age and as a birth cohort; within the margin a person judges.',
    },
  },
  {
    id: '3(2)イ',
    parent: '3(2)',
    kind: 'group',
    title: { ja: '状態(いずれか)', en: 'Situation (any one)' },
    summary: {
      ja: '(ｱ)から(ｴ)までのどれか一つに当たる。',
      en: 'At least one of (ｱ) to (ｴ) applies.',
    },
  },
  {
    id: '3(2)イ(ｱ)',
    parent: '3(2)イ',
    kind: 'judged',
    title: { ja: 'ひきこもり状態', en: 'Hikikomori state' },
    summary: {
      ja: 'ひきこもりの状態にあると支援側が判断したもの。期間の下限は置かない。',
      en: 'Judged to be in a hikikomori state; no minimum duration is set.',
    },
  },
  {
    id: '3(2)イ(ｲ)',
    parent: '3(2)イ',
    kind: 'partly',
    title: { ja: 'サポステ等の利用', en: 'Uses or may use Saposute' },
    summary: {
      ja: 'サポステ等を使っていれば該当。これから使う見込みは人が判断する。',
      en: 'Met while Saposute or a similar service is used; whether the person may use it is a judgement.',
    },
  },
  {
    id: '3(2)イ(ｳ)',
    parent: '3(2)イ',
    kind: 'judged',
    title: { ja: '安定した仕事が長くない', en: 'No stable work for long' },
    summary: {
      ja: '安定した就労のない状態が長い。月数は示すが、長いかどうかは人が判断する。',
      en: 'Without stable work for a long time; months are shown, a person decides what is long.',
    },
  },
  {
    id: '3(2)イ(ｴ)',
    parent: '3(2)イ',
    kind: 'judged',
    title: { ja: 'その他、丁寧な支援が必要', en: 'Other need for careful support' },
    summary: {
      ja: 'ほかの理由で、社会参加までに丁寧な支援が要ると判断されたもの。',
      en: 'Judged to need careful support towards social participation for another reason.',
    },
  },
];
