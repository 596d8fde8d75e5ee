// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createDraftKey, seal, unseal } from './draft-seal.ts';

describe('端末に残す下書きの封', () => {
  it('同じ鍵と名前でだけ開く', async () => {
    const key = await createDraftKey();
    const sealed = await seal(key, 'contact:1', '玄関先で話した');
    expect(await unseal(key, 'contact:1', sealed)).toBe('玄関先で話した');
    expect(await unseal(key, 'contact:2', sealed)).toBeUndefined();
    expect(await unseal(await createDraftKey(), 'contact:1', sealed)).toBeUndefined();
  });

  it('中身は読めず、毎回違う', async () => {
    const key = await createDraftKey();
    const [one, two] = [await seal(key, 'a', '渡邉健一'), await seal(key, 'a', '渡邉健一')];
    expect(new TextDecoder().decode(one.bytes)).not.toContain('渡邉');
    expect(new Uint8Array(one.bytes)).not.toEqual(new Uint8Array(two.bytes));
  });

  it('壊れた封は開かない', async () => {
    const key = await createDraftKey();
    const sealed = await seal(key, 'a', '本文');
    new Uint8Array(sealed.bytes)[0]! ^= 1;
    expect(await unseal(key, 'a', sealed)).toBeUndefined();
  });

  it('鍵は取り出せない', async () => {
    await expect(crypto.subtle.exportKey('raw', await createDraftKey())).rejects.toThrow();
  });
});
