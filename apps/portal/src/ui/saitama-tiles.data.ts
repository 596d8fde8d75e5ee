/**
 * Saitama's 63 municipalities as equal tiles, laid out by hand so that neighbours stay near each other.
 * Each line is a row from west to east; a dot is an empty place.
 */
const rows = [
  '. . 上里町 本庄市 深谷市 熊谷市 行田市 羽生市 加須市 . . .',
  '. . 神川町 美里町 寄居町 滑川町 鴻巣市 久喜市 幸手市 杉戸町 . .',
  '小鹿野町 皆野町 長瀞町 東秩父村 小川町 嵐山町 吉見町 北本市 白岡市 宮代町 . .',
  '. 秩父市 横瀬町 ときがわ町 鳩山町 東松山市 川島町 桶川市 伊奈町 蓮田市 春日部市 松伏町',
  '. . . 越生町 毛呂山町 坂戸市 川越市 上尾市 さいたま市 越谷市 吉川市 .',
  '. . 飯能市 日高市 鶴ヶ島市 狭山市 ふじみ野市 富士見市 蕨市 川口市 草加市 三郷市',
  '. . . . 入間市 所沢市 三芳町 志木市 戸田市 . 八潮市 .',
  '. . . . . . 新座市 朝霞市 和光市 . . .',
];

export interface TilePlace {
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

export const TILE_PLACES: readonly TilePlace[] = rows.flatMap((line, row) =>
  line.split(' ').flatMap((name, column) => (name === '.' ? [] : [{ name, column, row }])),
);

export const TILE_COLUMNS = 12;
export const TILE_ROWS = rows.length;
