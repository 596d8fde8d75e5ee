import { readFileSync } from 'node:fs';
import { Client } from '@urql/core';
import { parse } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { portalCache } from './cache.ts';
import { draftQuery, saveDraftMutation } from './draft.graphql.ts';
import { readProblems } from './problems.ts';
import { reloginExchange } from './relogin-exchange.ts';
import { Session } from './session.ts';
import { trustedFetchExchange } from './trusted-fetch.ts';
import { viewerQuery } from './viewer.graphql.ts';

interface Sent {
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

const viewer = {
  __typename: 'Viewer',
  id: 's1',
  displayName: '見本 花子',
  roles: ['outreachWorker'],
  officeIds: [],
  townCodes: [],
  agencyId: null,
  organisation: { __typename: 'Organisation', id: 'o1', name: '見本県', kind: 'PREFECTURE' },
};

/** A client over a network that the test answers for; all of the portal's own parts are real. */
function open(answer: (sent: Sent) => { status?: number; body: unknown }) {
  const sent: Sent[] = [];
  const session = new Session();
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'x-banso': 'portal' } },
    exchanges: [portalCache(), reloginExchange(session), trustedFetchExchange(false)],
    fetch: async (_url, init) => {
      const one = { body: JSON.parse(String(init?.body)), headers: new Headers(init?.headers) };
      sent.push(one);
      const { status = 200, body } = answer(one);
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    },
  });
  return { client, session, sent };
}

const refused = {
  status: 401,
  body: { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED', requestId: 'r' } }] },
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('送り方', () => {
  it('文書は番号だけで、名前と変数と目印を付けて送る', async () => {
    const { client, sent } = open(() => ({ body: { data: { __typename: 'Query', draft: null } } }));
    await client.query(draftQuery, { key: 'intake' });
    const operations = JSON.parse(
      readFileSync(new URL('../../../../supergraph/operations.json', `file://${import.meta.filename}`), 'utf8'),
    );
    expect(sent[0]?.body).toEqual({
      operationName: 'Draft',
      variables: { key: 'intake' },
      documentId: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(operations[String(sent[0]?.body.documentId)]).toContain('query Draft');
    expect(sent[0]?.headers.get('x-banso')).toBe('portal');
  });
});

describe('切れたログイン', () => {
  it('待たせておき、入り直したら送り直す', async () => {
    vi.stubGlobal(
      'fetch',
      async () => new Response('{"signedIn":true}', { headers: { 'content-type': 'application/json' } }),
    );
    let isIn = false;
    const { client, session, sent } = open(() =>
      isIn ? { body: { data: { __typename: 'Query', viewer } } } : refused,
    );
    const answer = client.query(viewerQuery, {}).toPromise();
    await vi.waitFor(() => expect(session.state).toBe('lost'));
    isIn = true;
    session.restored();
    expect((await answer).data?.viewer?.displayName).toBe('見本 花子');
    expect(sent).toHaveLength(2);
  });

  it('記録も失われず、一度だけ届く', async () => {
    vi.stubGlobal(
      'fetch',
      async () => new Response('{"signedIn":true}', { headers: { 'content-type': 'application/json' } }),
    );
    let isIn = false;
    const saved = { __typename: 'Draft', key: 'k', body: 'b', version: 1, savedAt: '2026-11-23T00:00:00Z' };
    const data = { __typename: 'Mutation', saveDraft: { __typename: 'SavedDraft', draft: saved } };
    const { client, session, sent } = open(() => (isIn ? { body: { data } } : refused));
    const answer = client.mutation(saveDraftMutation, { input: { key: 'k', body: 'b' } }).toPromise();
    await vi.waitFor(() => expect(session.state).toBe('lost'));
    isIn = true;
    session.restored();
    expect((await answer).data?.saveDraft.__typename).toBe('SavedDraft');
    expect(sent).toHaveLength(2);
  });

  it('あとでと言えば、その要求は断られたまま返り、次の要求でまた尋ねる', async () => {
    const { client, session } = open(() => refused);
    const answer = client.query(viewerQuery, {}).toPromise();
    await vi.waitFor(() => expect(session.state).toBe('lost'));
    session.giveUp();
    expect(readProblems((await answer).error)[0]?.message).toBe('ログインが切れています');
    void client.query(viewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    await vi.waitFor(() => expect(session.state).toBe('lost'));
  });
});

describe('足りない答え', () => {
  it('止まった部分を名指しし、ほかは見せる', async () => {
    const unavailable = (...path: string[]) => {
      return { message: 'x', path, extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'network' } };
    };
    const { client } = open(() => ({
      body: {
        data: { __typename: 'Query', viewer, agency: null },
        errors: [unavailable('agency'), unavailable('agency', 'name')],
      },
    }));
    const page = Object.assign(parse('query Page { viewer { id displayName } agency(id: "a") { id name } }'), {
      __meta__: { hash: 'of-this-test' },
    });
    const { data, error } = await client.query(page, {});
    expect(data).toMatchObject({ viewer: { displayName: '見本 花子' }, agency: null });
    expect(readProblems(error).map(({ message }) => message)).toEqual([
      '関係機関の情報を表示できません。ほかの情報は最新です',
    ]);
  });

  it('伏せられた失敗は番号を見せる', async () => {
    const { client } = open(() => ({
      body: { data: null, errors: [{ message: 'x', extensions: { code: 'INTERNAL', requestId: 'abc' } }] },
    }));
    const { error } = await client.query(draftQuery, { key: 'k' });
    expect(readProblems(error)).toMatchObject([{ kind: 'unexpected', code: 'INTERNAL', requestId: 'abc' }]);
  });

  it('つながらなければ、そう言う', async () => {
    const { client } = open(() => {
      throw new TypeError('Failed to fetch');
    });
    const { error } = await client.query(draftQuery, { key: 'k' });
    expect(readProblems(error)).toMatchObject([{ kind: 'offline' }]);
  });
});
