import { describe, expect, it } from 'vitest';
import { describeSettings, readSettings } from './settings.ts';

const least = { GATEWAY_DATABASE_URL: 'postgres://localhost/banso_gateway' };

describe('the settings', () => {
  it('need only the database on a single machine', () => {
    const settings = readSettings(least);
    expect(settings).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      identityProvider: { embedded: true, issuer: 'http://localhost:4000/oidc', clientId: 'portal' },
      session: { idleSeconds: 1800, absoluteSeconds: 43_200 },
      limits: { subgraphMilliseconds: 2000, requestMilliseconds: 2300 },
    });
  });

  it.each([
    ['plain http on another address', { PUBLIC_URL: 'http://banso.example.lg.jp' }, /refuse the session cookie/],
    ['plain http on a numbered address', { PUBLIC_URL: 'http://192.168.0.5:4000' }, /refuse the session cookie/],
    ['https with nobody to speak it', { PUBLIC_URL: 'https://banso.example.lg.jp' }, /TLS_CERTIFICATE/],
    ['a path', { PUBLIC_URL: 'http://localhost:4000/banso' }, /without a path/],
    ['half a certificate', { TLS_KEY: '/etc/key.pem' }, /belong together/],
    ['an outside provider without a secret', { OIDC_ISSUER: 'https://id.example.lg.jp' }, /OIDC_CLIENT_SECRET/],
    ['a strange port', { PORT: 'four thousand' }, /PORT/],
    ['a strange subgraph', { SUBGRAPHS: 'cases' }, /name=http/],
  ])('refuse %s and say what to do', (_name, env, message) => {
    expect(() => readSettings({ ...least, ...env })).toThrow(message);
  });

  it('take a reverse proxy, an own certificate, an outside provider and addresses of subgraphs', () => {
    expect(readSettings({ ...least, PUBLIC_URL: 'https://banso.example.lg.jp/', TRUSTED_PROXIES: '1' }).publicUrl).toBe(
      'https://banso.example.lg.jp',
    );
    const own = { PUBLIC_URL: 'https://banso.example.lg.jp', TLS_CERTIFICATE: 'c.pem', TLS_KEY: 'k.pem' };
    expect(readSettings({ ...least, ...own }).tls).toEqual({ certificateFile: 'c.pem', keyFile: 'k.pem' });
    const outside = { OIDC_ISSUER: 'https://id.example.lg.jp/realms/a', OIDC_CLIENT_SECRET: 's', OIDC_PROMPT: '' };
    expect(readSettings({ ...least, ...outside }).identityProvider).toEqual({
      embedded: false,
      issuer: 'https://id.example.lg.jp/realms/a',
      clientId: 'portal',
      clientSecret: 's',
      prompt: null,
    });
    expect(readSettings({ ...least, SUBGRAPHS: 'cases=http://127.0.0.1:4101, staff=http://h:4102' }).subgraphs).toEqual(
      { cases: 'http://127.0.0.1:4101', staff: 'http://h:4102' },
    );
  });

  it('are all described, with their defaults', () => {
    const described = describeSettings();
    expect(described.filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(described).toContainEqual(expect.objectContaining({ name: 'PORT', default: '4000', secret: false }));
    expect(described).toContainEqual(
      expect.objectContaining({ name: 'GATEWAY_DATABASE_URL', default: null, secret: true }),
    );
  });
});
