export class AccountError extends Error {
  override name = 'AccountError';
}

const SHORTEST_SECRET = 8;

export function assertStrong(secret: string): void {
  if (secret.length < SHORTEST_SECRET) {
    throw new AccountError(`A password or secret has at least ${SHORTEST_SECRET} characters.`);
  }
}
