import { describe, expect, it } from 'vitest';
import { factInWords, judgementQuestion, reasonWord, warningWord } from './finding-words.ts';

describe('the words of findings', () => {
  it('say a fact as a caseworker would', () => {
    expect(factInWords('birthDate=1982-05')).toBe('昭和57年5月生まれ');
    expect(factInWords('statutoryAge=44')).toBe('満44歳');
    expect(factInWords('usesSaposute=false')).toBe('サポステ等の利用：使っていない');
    expect(factInWords('licenceHeldSince=2015-06-02')).toBe('資格の登録日：平成27年6月2日');
  });

  it('show a code that is not known as it is', () => {
    expect(reasonWord('usesSaposute')).toBe('サポステ等を使っている');
    expect(reasonWord('fromTheFuture')).toBe('fromTheFuture');
    expect(warningWord('fromTheFuture')).toBe('fromTheFuture');
    expect(factInWords('colour=blue')).toBe('colour：blue');
  });

  it('ask a question about every clause that is judged, and none about groups', () => {
    expect(judgementQuestion('3(2)柱書')).not.toBe('');
    expect(judgementQuestion('3(3)カ')).not.toBe('');
    expect(judgementQuestion('3(2)イ')).toBe('');
  });
});
