import type { ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import { errors, Provider } from 'oidc-provider';
import type { GuessThrottle } from './guess-throttle.ts';
import { passwordMatches } from './password.ts';

interface Comparing {
  clientId: string;
  clientSecret?: string;
  compareClientSecret(given: string): unknown;
}

/** Partner secrets are stored as hashes, so the plain comparison of the library does not fit them. */
export function keepSecretsHashed(provider: Provider, portalClientId: string, throttle: GuessThrottle): void {
  const prototype = provider.Client.prototype as unknown as Comparing;
  const plain = prototype.compareClientSecret;
  prototype.compareClientSecret = async function compare(this: Comparing, given: string) {
    if (this.clientId === portalClientId) return plain.call(this, given);
    const stored = this.clientSecret ?? '';
    const context = Provider.ctx;
    const guess = { of: 'client', name: this.clientId, address: callerOf(context?.res) } as const;
    const checked = await throttle.check(guess, async () => (await passwordMatches(given, stored)) || null);
    if (checked.kind === 'right') return true;
    if (checked.kind === 'refused') return false;
    context?.set('retry-after', String(checked.seconds));
    throw new TryAgainLater(
      checked.kind === 'wait' ? 'too many wrong secrets; wait before the next request' : 'too many requests; wait',
    );
  };
}

class TryAgainLater extends errors.CustomOIDCProviderError {
  override readonly status = 429;
  override readonly statusCode = 429;

  constructor(description: string) {
    super('temporarily_unavailable', description);
  }
}

/** The address as the gateway knows it, before the headers of proxies are taken away from the provider. */
export function rememberCaller(request: Request, response: Response): void {
  response.locals.caller = request.ip ?? '';
}

function callerOf(response: ServerResponse | undefined): string {
  return (response as Response | undefined)?.locals?.caller ?? '';
}
