import { linesOutside } from '@banso/domain/council';
import { describe, expect, it } from 'vitest';
import { groundInWords, sentencesOf } from './council-words.ts';

describe('ケースに移す文', () => {
  it('は、もとの言葉の一部のまま', () => {
    const finding = '新聞がたまっている。夜だけ明かりがつく！\n姉は遠くに いる';
    expect(sentencesOf(finding)).toEqual(['新聞がたまっている。', '夜だけ明かりがつく！', '姉は遠くに いる']);
    expect(linesOutside(finding, sentencesOf(finding).join('\n'))).toEqual([]);
    expect(sentencesOf(' \n ')).toEqual([]);
  });
});

describe('根拠', () => {
  it('は、同意の日か規定とともに言う', () => {
    const ground = { consentedOn: null, provision: null };
    expect(groundInWords({ ...ground, ground: 'CLEAR_BENEFIT' })).toBe('明らかに本人の利益になる');
    expect(groundInWords({ ...ground, ground: 'LAW', provision: '法8条' })).toBe('法令に基づく（法8条）');
    expect(groundInWords({ ...ground, ground: 'CONSENT', consentedOn: '2026-11-20' })).toContain('に同意');
  });
});
