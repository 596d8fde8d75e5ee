import { randomUUID } from 'node:crypto';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

export interface LeadsWorld extends CaseworkWorld {
  /** Runs a mutation of a lead with an `input` and gives its payload; makes the command id. */
  act(key: PersonKey, name: string, input: Record<string, unknown>): Promise<Answer>;
  /** Records a lead as someone and gives it. */
  recorded(key?: PersonKey, changes?: Record<string, unknown>): Promise<Answer>;
  /** The lead as someone sees it; null where they do not. */
  seen(key: PersonKey, id: string): Promise<Answer>;
  /** A contact and whatever else is no mutation of a lead. */
  work: CaseworkWorld['act'];
}

const LEAD = `id version state townCode area source channel detectedOn displayName kana nameKnown birthDate address phone known
  informant urgency isUrgent wordsHidden lastTouchedOn closeReason passedOnTo office { id } recordedBy { id } case { id detectedOn }
  log { kind on words wordsHidden by { id } } mayDo`;

/** A neighbour calls: a house with closed shutters, no name. */
export const notice = (changes: Record<string, unknown> = {}) => ({
  receivedAt: '2026-11-20T10:00:00+09:00',
  detectedOn: '2026-11-18',
  source: 'neighbour',
  channel: 'phone',
  known: '雨戸が閉まったまま。夜だけ明かりがつく。',
  ...changes,
});

/** As far as a commissioner knows a man. */
export const named = {
  displayName: '黒沢',
  kana: 'くろさわ',
  birthDate: '1981',
  townCode: '113654',
  phone: '0494-99-1234',
};

/** People who reach nothing of the Chichibu office. */
export const outsiders = ['northWorker', 'otherTown', 'stranger', 'administrator', 'partner'] as const;

/** The world of casework with leads in it. */
export async function leadsWorld(): Promise<LeadsWorld> {
  const world = await caseworkWorld();
  const act: LeadsWorld['act'] = async (key, name, input) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation M($input: ${type}!) { ${name}(input: $input) { __typename ... on LeadSaved { lead { ${LEAD} } }
      ... on Refusal { code clause openTo messageJa messageEn } ... on InvalidInput { issues { path code messageJa messageEn } }
      ... on StaleVersion { currentVersion changedBy changes { field yours theirs } } } }`;
    return (await world.ask(key, query, { input: { commandId: randomUUID(), ...input } }))[name];
  };
  return {
    ...world,
    work: world.act,
    act,
    async recorded(key = 'worker', changes = {}) {
      const answer = await act(key, 'recordLead', notice(changes));
      if (answer.__typename !== 'LeadSaved') throw new Error(JSON.stringify(answer));
      return answer.lead;
    },
    seen: async (key, id) => (await world.ask(key, `query L($id: ID!) { lead(id: $id) { ${LEAD} } }`, { id })).lead,
  };
}
