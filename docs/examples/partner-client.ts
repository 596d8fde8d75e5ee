// A partner agency's program, in plain fetch: gets a token, takes in what is new, and accepts it with a date.
// Run it with Node 24:  BANSO_TOKEN_URL=… BANSO_API_URL=… BANSO_CLIENT_ID=… BANSO_CLIENT_SECRET=… node partner-client.ts
import { randomUUID } from 'node:crypto';

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/** OAuth 2.0 client credentials; the token holds for ten minutes. */
async function accessToken(): Promise<string> {
  const credentials = [setting('BANSO_CLIENT_ID'), setting('BANSO_CLIENT_SECRET')].map(encodeURIComponent).join(':');
  const response = await fetch(setting('BANSO_TOKEN_URL'), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'network.partner',
      resource: 'urn:banso:network',
    }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

async function ask<Data>(token: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(setting('BANSO_API_URL'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (errors || !data) throw new Error(`${response.status}: ${errors?.map((error) => error.message).join('; ')}`);
  return data;
}

interface Referral {
  id: string;
  version: number;
  purpose: string;
  answerDueOn: string;
  disclosed: { field: string; value: string }[];
}

type Answer =
  | { __typename: 'IncomingReferralSaved'; referral: { version: number; state: string } }
  | { __typename: 'Refusal'; code: string; messageEn: string }
  | { __typename: 'StaleVersion'; currentVersion: number }
  | { __typename: 'InvalidInput'; issues: { path: string; messageEn: string }[] };

const NEW = `query New { incomingReferrals(filter: { states: [SENT] }, first: 50) {
  nodes { id version purpose answerDueOn disclosed { field value } } } }`;

const ANSWER = `__typename
  ... on IncomingReferralSaved { referral { version state } }
  ... on Refusal { code messageEn }
  ... on StaleVersion { currentVersion }
  ... on InvalidInput { issues { path messageEn } }`;

const RECEIVE = `mutation Receive($input: ReferralStepInput!) { answer: receiveReferral(input: $input) { ${ANSWER} } }`;
const ACCEPT = `mutation Accept($input: AcceptReferralInput!) { answer: acceptReferral(input: $input) { ${ANSWER} } }`;

/** Keep the command id with your own record: sent again after a lost answer, it has no second effect. */
async function send(token: string, mutation: string, input: Record<string, unknown>): Promise<number> {
  const { answer } = await ask<{ answer: Answer }>(token, mutation, { input: { commandId: randomUUID(), ...input } });
  if (answer.__typename === 'IncomingReferralSaved') return answer.referral.version;
  throw new Error(JSON.stringify(answer));
}

const token = await accessToken();
const { incomingReferrals } = await ask<{ incomingReferrals: { nodes: Referral[] } }>(token, NEW);
for (const { id: referralId, version, purpose, answerDueOn, disclosed } of incomingReferrals.nodes) {
  console.log(`${referralId}: ${purpose} (answer by ${answerDueOn}), ${disclosed.length} fields disclosed`);
  const received = await send(token, RECEIVE, { referralId, version });
  const appointmentAt = new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString();
  const accepted = await send(token, ACCEPT, { referralId, version: received, appointmentAt });
  console.log(`${referralId}: accepted for ${appointmentAt}, now version ${accepted}`);
}
