import type { Client } from '@urql/core';
import { alsoWritingQuery, discardDraftMutation, draftQuery, saveDraftMutation } from '../graphql/draft.graphql.ts';
import type { DraftServer } from './draft-parts.ts';

/** `caseId`: others at the same form of this case see who is writing. */
export function draftServer(client: Client, caseId: string | null): DraftServer {
  return {
    async load(key) {
      const { data, error } = await client.query(draftQuery, { key, caseId }, { requestPolicy: 'network-only' });
      if (!data) throw error ?? new Error('no answer');
      return { draft: data.draft ?? undefined, others: data.alsoWriting };
    },
    async save(key, body, baseVersion) {
      const { data, error } = await client.mutation(saveDraftMutation, { input: { key, body, baseVersion, caseId } });
      if (!data) throw error ?? new Error('no answer');
      const answer = data.saveDraft;
      // Kept in the browser alone, and shown as such.
      if (answer.__typename === 'Refusal') throw new Error(answer.code);
      if (answer.__typename === 'DiscardedDraft') return { gone: true };
      if (answer.__typename === 'StaleDraft') return { stale: answer.current };
      return { saved: answer.draft, others: answer.alsoWriting };
    },
    async others(key) {
      if (caseId === null) return [];
      const { data } = await client.query(alsoWritingQuery, { key, caseId }, { requestPolicy: 'network-only' });
      return data?.alsoWriting;
    },
    async discard(key) {
      const { error } = await client.mutation(discardDraftMutation, { key });
      if (error) throw error;
    },
  };
}
