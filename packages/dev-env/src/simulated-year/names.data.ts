/** Family names that belong to nobody: specimen, pretence, so-and-so. Some are also written another way. */
export const families: readonly { readonly name: string; readonly kana: string; readonly variant?: string }[] = [
  { name: '架空', kana: 'かくう' },
  { name: '仮名', kana: 'かめい' },
  { name: '見本', kana: 'みほん' },
  { name: '例示', kana: 'れいじ' },
  { name: '雛形', kana: 'ひながた' },
  { name: '模擬', kana: 'もぎ' },
  { name: '試行', kana: 'しこう' },
  { name: '想定', kana: 'そうてい' },
  { name: '練習', kana: 'れんしゅう' },
  { name: '甲野', kana: 'こうの' },
  { name: '乙川', kana: 'おつかわ' },
  { name: '丙田', kana: 'へいだ' },
  { name: '丁村', kana: 'ていむら' },
  { name: '某山', kana: 'ぼうやま' },
  { name: '何某', kana: 'なにがし' },
  { name: '無名', kana: 'むめい' },
  { name: '空想', kana: 'くうそう' },
  { name: '仮野', kana: 'かりの' },
  { name: '例原', kana: 'れいはら' },
  { name: '見本沢', kana: 'みほんざわ', variant: '見本澤' },
  { name: '高例', kana: 'たかれい', variant: '髙例' },
  { name: '吉見本', kana: 'よしみほん', variant: '𠮷見本' },
  { name: '渡辺仮', kana: 'わたなべかり', variant: '渡邉仮' },
  { name: '例崎', kana: 'れいさき', variant: '例﨑' },
  { name: '斎例', kana: 'さいれい', variant: '齋例' },
  { name: '仮浜', kana: 'かりはま', variant: '仮濵' },
];

export const givens = {
  male: [
    ['太郎', 'たろう'],
    ['一郎', 'いちろう'],
    ['次郎', 'じろう'],
    ['例太', 'れいた'],
    ['仮一', 'かいち'],
    ['試郎', 'しろう'],
    ['健例', 'けんれい'],
    ['誠仮', 'せいか'],
    ['浩一', 'こういち'],
    ['和例', 'かずれい'],
    ['雄二', 'ゆうじ'],
    ['見男', 'みお'],
  ],
  female: [
    ['花子', 'はなこ'],
    ['例子', 'れいこ'],
    ['仮子', 'かりこ'],
    ['試乃', 'しの'],
    ['桃子', 'ももこ'],
    ['菊江', 'きくえ'],
    ['見美', 'みみ'],
    ['由例', 'ゆれい'],
    ['和子', 'かずこ'],
    ['恵見', 'えみ'],
    ['梅代', 'うめよ'],
    ['桜子', 'さくらこ'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

/** No town has these. */
export const quarters = ['大字架空', '大字見本', '大字仮', '字例示', '架空一丁目', '見本二丁目', '模擬台三丁目'];
export const houses = ['見本ハイツ', 'コーポ架空', '仮住宅', '例示団地'];

/** 続柄, with what the person is called in a note and how much older than the client. */
export const kin = {
  mother: { word: '母', gender: 'female', older: 28 },
  father: { word: '父', gender: 'male', older: 31 },
  sibling: { word: 'きょうだい', gender: 'female', older: 3 },
  spouse: { word: '配偶者', gender: 'female', older: 0 },
  relative: { word: '親族', gender: 'male', older: 22 },
  neighbour: { word: '近所の人', gender: 'female', older: 20 },
  welfareCommissioner: { word: '民生委員', gender: 'male', older: 20 },
  official: { word: '関係機関の職員', gender: 'female', older: 0 },
} as const;

export type Kin = keyof typeof kin;
