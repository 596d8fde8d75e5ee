import type { LocalGovernmentCode } from './local-government-code.ts';

export type MunicipalityKind = 'city' | 'town' | 'village';

export type Municipality = {
  readonly code: LocalGovernmentCode;
  readonly name: string;
  /** Reading in hiragana, with 市, 町 or 村. */
  readonly kana: string;
  /** Romanised name without its kind. */
  readonly english: string;
  readonly kind: MunicipalityKind;
  /** Whether it runs a consultation agency of its own: a city does, by its welfare office; a town or village does not. */
  readonly ownAgency: boolean;
};

/** All 63 municipalities of Saitama Prefecture in the order of their codes, as they stand since 2012-10-01. */
export const MUNICIPALITIES: readonly Municipality[] = [
  city('111007', 'さいたま市', 'さいたまし', 'Saitama'),
  city('112011', '川越市', 'かわごえし', 'Kawagoe'),
  city('112020', '熊谷市', 'くまがやし', 'Kumagaya'),
  city('112038', '川口市', 'かわぐちし', 'Kawaguchi'),
  city('112062', '行田市', 'ぎょうだし', 'Gyoda'),
  city('112071', '秩父市', 'ちちぶし', 'Chichibu'),
  city('112089', '所沢市', 'ところざわし', 'Tokorozawa'),
  city('112097', '飯能市', 'はんのうし', 'Hanno'),
  city('112101', '加須市', 'かぞし', 'Kazo'),
  city('112119', '本庄市', 'ほんじょうし', 'Honjo'),
  city('112127', '東松山市', 'ひがしまつやまし', 'Higashimatsuyama'),
  city('112143', '春日部市', 'かすかべし', 'Kasukabe'),
  city('112151', '狭山市', 'さやまし', 'Sayama'),
  city('112160', '羽生市', 'はにゅうし', 'Hanyu'),
  city('112178', '鴻巣市', 'こうのすし', 'Konosu'),
  city('112186', '深谷市', 'ふかやし', 'Fukaya'),
  city('112194', '上尾市', 'あげおし', 'Ageo'),
  city('112216', '草加市', 'そうかし', 'Soka'),
  city('112224', '越谷市', 'こしがやし', 'Koshigaya'),
  city('112232', '蕨市', 'わらびし', 'Warabi'),
  city('112241', '戸田市', 'とだし', 'Toda'),
  city('112259', '入間市', 'いるまし', 'Iruma'),
  city('112275', '朝霞市', 'あさかし', 'Asaka'),
  city('112283', '志木市', 'しきし', 'Shiki'),
  city('112291', '和光市', 'わこうし', 'Wako'),
  city('112305', '新座市', 'にいざし', 'Niiza'),
  city('112313', '桶川市', 'おけがわし', 'Okegawa'),
  city('112321', '久喜市', 'くきし', 'Kuki'),
  city('112330', '北本市', 'きたもとし', 'Kitamoto'),
  city('112348', '八潮市', 'やしおし', 'Yashio'),
  city('112356', '富士見市', 'ふじみし', 'Fujimi'),
  city('112372', '三郷市', 'みさとし', 'Misato'),
  city('112381', '蓮田市', 'はすだし', 'Hasuda'),
  city('112399', '坂戸市', 'さかどし', 'Sakado'),
  city('112402', '幸手市', 'さってし', 'Satte'),
  city('112411', '鶴ヶ島市', 'つるがしまし', 'Tsurugashima'),
  city('112429', '日高市', 'ひだかし', 'Hidaka'),
  city('112437', '吉川市', 'よしかわし', 'Yoshikawa'),
  city('112453', 'ふじみ野市', 'ふじみのし', 'Fujimino'),
  city('112461', '白岡市', 'しらおかし', 'Shiraoka'),
  town('113018', '伊奈町', 'いなまち', 'Ina'),
  town('113247', '三芳町', 'みよしまち', 'Miyoshi'),
  town('113263', '毛呂山町', 'もろやままち', 'Moroyama'),
  town('113271', '越生町', 'おごせまち', 'Ogose'),
  town('113417', '滑川町', 'なめがわまち', 'Namegawa'),
  town('113425', '嵐山町', 'らんざんまち', 'Ranzan'),
  town('113433', '小川町', 'おがわまち', 'Ogawa'),
  town('113468', '川島町', 'かわじままち', 'Kawajima'),
  town('113476', '吉見町', 'よしみまち', 'Yoshimi'),
  town('113484', '鳩山町', 'はとやままち', 'Hatoyama'),
  town('113492', 'ときがわ町', 'ときがわまち', 'Tokigawa'),
  town('113611', '横瀬町', 'よこぜまち', 'Yokoze'),
  town('113620', '皆野町', 'みなのまち', 'Minano'),
  town('113638', '長瀞町', 'ながとろまち', 'Nagatoro'),
  town('113654', '小鹿野町', 'おがのまち', 'Ogano'),
  village('113697', '東秩父村', 'ひがしちちぶむら', 'Higashichichibu'),
  town('113816', '美里町', 'みさとまち', 'Misato'),
  town('113832', '神川町', 'かみかわまち', 'Kamikawa'),
  town('113859', '上里町', 'かみさとまち', 'Kamisato'),
  town('114081', '寄居町', 'よりいまち', 'Yorii'),
  town('114421', '宮代町', 'みやしろまち', 'Miyashiro'),
  town('114642', '杉戸町', 'すぎとまち', 'Sugito'),
  town('114651', '松伏町', 'まつぶしまち', 'Matsubushi'),
];

function city(code: string, name: string, kana: string, english: string): Municipality {
  return municipality('city', code, name, kana, english);
}

function town(code: string, name: string, kana: string, english: string): Municipality {
  return municipality('town', code, name, kana, english);
}

function village(code: string, name: string, kana: string, english: string): Municipality {
  return municipality('village', code, name, kana, english);
}

function municipality(kind: MunicipalityKind, code: string, name: string, kana: string, english: string): Municipality {
  return { code: code as LocalGovernmentCode, name, kana, english, kind, ownAgency: kind === 'city' };
}
