/** A draft in the browser is never readable at rest: AES-GCM under a key that script cannot take out. */
export interface SealedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export function createDraftKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** `name` is bound in: a sealed draft cannot be passed off as another one's. */
export async function seal(key: CryptoKey, name: string, text: string): Promise<SealedText> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
  return { iv, bytes: await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(text)) };
}

/** Undefined where it cannot be opened: by another key, for another name, or damaged. */
export async function unseal(key: CryptoKey, name: string, sealed: SealedText): Promise<string | undefined> {
  const algorithm = { name: 'AES-GCM', iv: sealed.iv, additionalData: new TextEncoder().encode(name) };
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, sealed.bytes));
  } catch {
    return undefined;
  }
}
