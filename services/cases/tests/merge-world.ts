import { randomUUID } from 'node:crypto';
import type { PersonKey } from './cases-world.ts';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answer = any;

export const PERSON =
  'id role displayName kana nameKnown birthDate birthDateSource gender address phones livesTogether version';
const PREVIEW = `query P($survivorId: ID!, $sourceId: ID!) { mergePreview(survivorId: $survivorId, sourceId: $sourceId) {
  score reasons seen promises carriedBlock { scope recontactOn } obstacles { code clause messageJa messageEn }
  fields { field differs keep choices } parties { party { id displayName } sameAs { id } } } }`;
const THING = 'key kind field before now party { displayName }';
const CASE = `query C($id: ID!) { case(id: $id) { id number version stage isMerged mayDo closedOn contactStep lastContactAt firstContactWithPersonOn latestContacts(first: 3) { id }
  client { ${PERSON} } consulter { id displayName } parties { ${PERSON} }
  contacts(first: 20) { totalCount nodes { id case { number } } }
  promises { id what state dueOn } visitBlock { id inForce scope recontactOn words liftReason }
  merges { id survivor { id number } source { id number stage } reason undoneAt undoReason mergedBy { id }
    undo { goesBack { ${THING} } stays { ${THING} } } }
  events { type } } }`;

export interface MergeWorld extends CaseworkWorld {
  /** A case of a client in Ogano; the mother calls. */
  of(client?: Record<string, unknown>, changes?: Record<string, unknown>, key?: PersonKey): Promise<string>;
  read(id: string, key?: PersonKey): Promise<Answer>;
  preview(survivorId: string, sourceId: string, key?: PersonKey): Promise<Answer>;
  /** Looks at the preview and merges by it. */
  merge(survivorId: string, sourceId: string, changes?: Record<string, unknown>, key?: PersonKey): Promise<Answer>;
  undo(mergeId: string, changes?: Record<string, unknown>, key?: PersonKey): Promise<Answer>;
  /** Two cases of one person, merged; gives both and the merge. */
  merged(
    client?: Record<string, unknown>,
    other?: Record<string, unknown>,
  ): Promise<{ survivor: string; source: string; mergeId: string }>;
}

export async function mergeWorld(): Promise<MergeWorld> {
  const world = await caseworkWorld();
  const of: MergeWorld['of'] = (client = {}, changes = {}, key = 'worker') =>
    world.open(key, {
      client: { displayName: '渡辺 見本', kana: 'わたなべ みほん', nameKnown: 'FULL', townCode: '113654', ...client },
      consulter: { displayName: '渡辺 見本子', nameKnown: 'FULL', relationToClient: 'mother' },
      ...changes,
    });
  const preview: MergeWorld['preview'] = async (survivorId, sourceId, key = 'chief') =>
    (await world.ask(key, PREVIEW, { survivorId, sourceId })).mergePreview;
  const merge: MergeWorld['merge'] = async (survivorId, sourceId, changes = {}, key = 'chief') => {
    const seen = (await preview(survivorId, sourceId))?.seen ?? 'nothing';
    const input = { survivorId, sourceId, seen, keep: [], parties: [], reason: '同じ人と分かった', ...changes };
    return world.act(key, 'mergeCases', input);
  };
  return {
    ...world,
    of,
    preview,
    merge,
    read: async (id, key = 'chief') => (await world.ask(key, CASE, { id })).case,
    undo: (mergeId, changes = {}, key = 'chief') =>
      world.act(key, 'undoMerge', { mergeId, reason: '別の人だった', staying: [], ...changes }),
    async merged(client = {}, other = {}) {
      const [survivor, source] = [await of(client), await of(other, commissioner)];
      const answer = await merge(survivor, source);
      if (answer.__typename !== 'CaseSaved') throw new Error(JSON.stringify(answer));
      const { case: found } = await world.ask('chief', 'query M($id: ID!) { case(id: $id) { merges { id } } }', {
        id: survivor,
      });
      return { survivor, source, mergeId: found.merges[0].id };
    },
  };
}

/** Who calls about the same person without being the mother. */
export const commissioner = {
  consulter: { displayName: '例示 民生', nameKnown: 'FULL', relationToClient: 'welfareCommissioner' },
};

export const nobody = randomUUID();
