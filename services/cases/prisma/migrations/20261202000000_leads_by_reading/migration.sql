-- Leads in the order of readings, the nameless after all others.
alter table lead add column kana_key text collate "C" not null default '';

-- For this once, and no temporary one, for which a role may lack the right. As `kanaKey` writes it, for the readings that are there: kept in full width already, their spaces single.
create function lead_key_of(p_reading text) returns text language plpgsql as $$
declare
  v_kana text := translate(p_reading,
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ');
  v_key text := translate(
    normalize(regexp_replace(normalize(v_kana, NFD), '[\u3099\u309A]', '', 'g'), NFC),
    'ァィゥェォッャュョヮヵヶ', 'アイウエオツヤユヨワカケ');
  v_before text := '';
begin
  -- Of several long marks each prolongs the vowel that the one before it was written as.
  while v_key <> v_before loop
    v_before := v_key;
    v_key := regexp_replace(v_key, '([アカサタナハマヤラワ])ー', '\1ア', 'g');
    v_key := regexp_replace(v_key, '([イキシチニヒミリヰ])ー', '\1イ', 'g');
    v_key := regexp_replace(v_key, '([ウクスツヌフムユル])ー', '\1ウ', 'g');
    v_key := regexp_replace(v_key, '([エケセテネヘメレヱ])ー', '\1エ', 'g');
    v_key := regexp_replace(v_key, '([オコソトノホモヨロヲ])ー', '\1オ', 'g');
  end loop;
  return case when v_kana = '' then '' else v_key || chr(9) || v_kana end;
end $$;

alter table lead no force row level security;
update lead set kana_key = lead_key_of(kana) where kana is not null;
alter table lead force row level security;

drop function lead_key_of(text);

create index lead_kana on lead (organisation_id, (kana_key = ''), kana_key, id);
