import * as client from 'openid-client';

export interface OidcClientOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
  readonly prompt: string | null;
  /** Where the embedded provider listens: its public address need not be reachable from here. Null: outside provider. */
  readonly embeddedAt: (() => string) | null;
}

export interface LoginStart {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The portal's side of OpenID Connect: authorization code with PKCE, as a confidential client. */
export interface OidcClient {
  start(): Promise<LoginStart>;
  /** Trades the code that came back for the person's subject; throws whatever does not fit. */
  finish(search: string, expected: Omit<LoginStart, 'url'>): Promise<{ subject: string; idToken: string | null }>;
  /** Where to send the browser so that an outside provider ends its session too. */
  endSessionUrl(idToken: string | null): Promise<URL | null>;
}

const TIME_OUT_SECONDS = 5;

export function createOidcClient(options: OidcClientOptions): OidcClient {
  const { issuer, publicUrl, embeddedAt } = options;
  const redirectUri = `${publicUrl}/auth/callback`;

  const throughLoopback: client.CustomFetch = (address, init) => {
    const url = new URL(address);
    if (embeddedAt !== null && url.origin === new URL(issuer).origin) {
      return fetch(new URL(`${url.pathname}${url.search}`, embeddedAt()), init as RequestInit);
    }
    return fetch(address, init as RequestInit);
  };

  let discovered: Promise<client.Configuration> | null = null;
  const configuration = (): Promise<client.Configuration> => {
    // A provider that is down now may be up at the next attempt: only success is remembered.
    discovered ??= client
      .discovery(
        new URL(issuer),
        options.clientId,
        // Whatever well-signed algorithm the provider names for this client; never none, never a shared secret.
        undefined,
        client.ClientSecretBasic(options.clientSecret),
        {
          timeout: TIME_OUT_SECONDS,
          [client.customFetch]: throughLoopback,
          execute: issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
        },
      )
      .catch((error: unknown) => {
        discovered = null;
        throw error;
      });
    return discovered;
  };

  return {
    async start() {
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(options.prompt === null ? {} : { prompt: options.prompt }),
      });
      return { url, state, nonce, verifier };
    },

    async finish(search, { state, nonce, verifier }) {
      const tokens = await client.authorizationCodeGrant(await configuration(), new URL(search, redirectUri), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new Error('the identity provider named nobody');
      return { subject, idToken: embeddedAt === null ? (tokens.id_token ?? null) : null };
    },

    async endSessionUrl(idToken) {
      if (embeddedAt !== null) return null;
      const provider = await configuration();
      if (provider.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(provider, {
        post_logout_redirect_uri: `${publicUrl}/auth/signed-out`,
        ...(idToken === null ? {} : { id_token_hint: idToken }),
      });
    },
  };
}
