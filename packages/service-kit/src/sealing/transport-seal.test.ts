import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openFromTransport, sealForTransport } from './transport-seal.ts';

const key = randomBytes(32);
const context = 'cases.referralSent|one';

describe('a value sealed for its way to another service', () => {
  it('comes out as it went in, and shows nothing on the way', () => {
    const sealed = sealForTransport(key, context, '髙橋 𠮷郎');
    expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('髙橋');
    expect(openFromTransport(key, context, sealed)).toBe('髙橋 𠮷郎');
    expect(sealForTransport(key, context, '髙橋 𠮷郎')).not.toBe(sealed);
  });

  it('opens under no other context, no other key and with no byte changed', () => {
    const sealed = sealForTransport(key, context, 'text');
    expect(() => openFromTransport(key, 'cases.referralSent|two', sealed)).toThrow();
    expect(() => openFromTransport(randomBytes(32), context, sealed)).toThrow();
    const bytes = Buffer.from(sealed, 'base64');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1;
    expect(() => openFromTransport(key, context, bytes.toString('base64'))).toThrow();
  });
});
