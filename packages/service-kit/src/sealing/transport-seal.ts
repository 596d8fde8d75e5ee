import { createHash, hkdfSync } from 'node:crypto';
import { decrypt, encrypt } from './cipher.ts';

/**
 * Personal values on their way between services, whose databases have data keys of their own: sealed in the outbox, on
 * the wire and in logs, opened by the receiver's handler. The key is derived from the one that relays sign with.
 */
export function sealForTransport(eventsKey: Buffer, context: string, text: string): string {
  const key = transportKey(eventsKey);
  return encrypt(key.id, key.bytes, context, Buffer.from(text, 'utf8')).toString('base64');
}

/** Throws when a byte was changed, the context is another one, or another key sealed it. */
export function openFromTransport(eventsKey: Buffer, context: string, sealed: string): string {
  return decrypt(transportKey(eventsKey).bytes, context, Buffer.from(sealed, 'base64')).toString('utf8');
}

interface TransportKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** Derived once a key. */
const derived = new WeakMap<Buffer, TransportKey>();

function transportKey(eventsKey: Buffer): TransportKey {
  const known = derived.get(eventsKey);
  if (known !== undefined) return known;
  const bytes = Buffer.from(hkdfSync('sha256', eventsKey, '', 'banso-transport-seal', 32));
  const id = createHash('sha256').update('banso-transport-id').update(bytes).digest('hex').slice(0, 32);
  const key = { id, bytes };
  derived.set(eventsKey, key);
  return key;
}
