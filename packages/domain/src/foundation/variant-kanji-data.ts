/**
 * Last looked through on 2026-11-23.
 * Kanji that names in Japan are found written with, one group a line; the first is what a search key holds.
 * For finding only: what is stored and printed keeps the form that the person uses. Characters that make different
 * surnames in everyday use (阪 and 坂, 畠 and 畑, 苅 and 刈) are kept apart.
 */
export const VARIANT_KANJI: readonly string[] = [
  ...words('高髙 崎﨑嵜碕 辺邊邉 斎齋斉齊 吉𠮷 浜濱濵 沢澤 広廣 島嶋嶌 真眞 恵惠 徳德 栄榮 国國圀 桜櫻 瀬瀨 滝瀧'),
  ...words(
    '竜龍 条條 関關 塩鹽 寿壽 実實 宝寶寳 峰峯 富冨 槙槇 桧檜 梅楳 柳栁桺 桑桒 総總 蔵藏 荘莊庄 薫薰 亀龜 万萬 与與',
  ),
  ...words(
    '弥彌 禰祢 遥遙 尭堯 晃晄 晧皓 曽曾 会會 円圓 鉄鐵銕 静靜 清淸 青靑 増增 黒黑 緑綠 歩步 毎每 巌巖 鴎鷗 麹麴',
  ),
  ...words(
    '芦蘆 侠俠 頚頸 隠隱 館舘 穂穗 聡聰 来來 礼禮 豊豐 絵繪 楽樂 芸藝 県縣 郷鄕 篭籠 薮藪 竃竈 檪櫟 諌諫 靭靱 壷壺',
  ),
  ...words(
    '涛濤 祷禱 桝枡 鯵鰺 蝿蠅 戸戶 黄黃 温溫 郎郞 仏佛 児兒 剣劍劔 勲勳 厳嚴 収收 団團 奥奧 学學 将將 巣巢 帯帶',
  ),
  ...words(
    '庁廳 弁辨辯瓣 弐貳 従從 応應 拠據 挙擧 揺搖 摂攝 昼晝 暁曉 検檢 楼樓 様樣 権權 歓歡 気氣 浄淨 渋澁 湾灣 満滿 焼燒',
  ),
  ...words(
    '為爲 状狀 猫貓 献獻 珍珎 瑶瑤 画畫 当當 発發 砺礪 稲稻 穏穩 竪豎 粛肅 糸絲 経經 継繼 続續 縦縱 萌萠 薗園 虎乕',
  ),
  ...words(
    '虫蟲 蛍螢 覚覺 観觀 訳譯 誉譽 読讀 賛贊 鉱鑛 鋳鑄 随隨 雑雜 霊靈 顕顯 験驗 駅驛 鶏鷄 鶴靏靍 麦麥 黙默 歯齒 齢齡',
  ),
  ...words(
    '岳嶽 土圡 凛凜 冴冱 涼凉 卯夘 野埜 昇曻 峡峽 廸迪 恒恆 慎愼 晋晉 煕熙凞 秋穐 群羣 翠翆 船舩 艶艷 体體躰 軽輕',
  ),
  ...words(
    '辞辭 鈎鉤 頼賴 顔顏 雁鴈 淵渕渊 渓溪 皐皋臯 禄祿 緒緖 縄繩 耕畊 舎舍 蘇蘓 衛衞 裏裡 謡謠 猪豬 村邨 錬鍊 頴穎',
  ),
  ...words('逓遞 鎮鎭 尚尙 悦悅 閲閱 説說 税稅 脱脫 鋭銳 虚虛 戯戲 概槪 既旣 内內 呂吕 産產 彦彥 沖冲 槌鎚 壮壯'),
];

function words(line: string): readonly string[] {
  return line.split(' ');
}
