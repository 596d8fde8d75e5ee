import { EncryptJWT, jwtDecrypt } from 'jose';

/** What must come back unchanged from the identity provider, kept sealed in the browser meanwhile. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

export const ATTEMPT_SECONDS = 3600;
const PREFIX = '__Host-banso-login-';

/** Several tabs may be signing in at once, so each attempt has a cookie of its own. */
export function attemptCookieName(state: string): string {
  return `${PREFIX}${state.slice(0, 12)}`;
}

export function isAttemptCookie(name: string): boolean {
  return name.startsWith(PREFIX);
}

export async function sealAttempt(attempt: LoginAttempt, key: Uint8Array): Promise<string> {
  return new EncryptJWT({ ...attempt })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(`${ATTEMPT_SECONDS}s`)
    .encrypt(key);
}

export async function openAttempt(sealed: string, key: Uint8Array): Promise<LoginAttempt | null> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const { state, nonce, verifier, returnTo } = payload as Partial<Record<keyof LoginAttempt, string>>;
    if (!state || !nonce || !verifier || !returnTo) return null;
    return { state, nonce, verifier, returnTo };
  } catch {
    return null;
  }
}
