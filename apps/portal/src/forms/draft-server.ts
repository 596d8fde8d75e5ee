import type { Client } from '@urql/core';
import { discardDraftMutation, draftQuery, saveDraftMutation } from '../graphql/draft.graphql.ts';
import type { DraftServer } from './draft-keeper.ts';

export function draftServer(client: Client): DraftServer {
  return {
    async load(key) {
      const { data, error } = await client.query(draftQuery, { key }, { requestPolicy: 'network-only' });
      if (!data) throw error ?? new Error('no answer');
      return data.draft ?? undefined;
    },
    async save(key, body, baseVersion) {
      const { data, error } = await client.mutation(saveDraftMutation, { input: { key, body, baseVersion } });
      if (!data) throw error ?? new Error('no answer');
      const answer = data.saveDraft;
      // Kept in the browser alone, and shown as such.
      if (answer.__typename === 'Refusal') throw new Error(answer.code);
      return answer.__typename === 'SavedDraft' ? { saved: answer.draft } : { stale: answer.current };
    },
    async discard(key) {
      const { error } = await client.mutation(discardDraftMutation, { key });
      if (error) throw error;
    },
  };
}
