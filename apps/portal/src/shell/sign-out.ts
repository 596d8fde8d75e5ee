import { destroyDrafts } from '../forms/use-draft.tsx';
import { session } from '../graphql/session.ts';

/** Ends the session everywhere and leaves nothing of it in this browser. */
export async function signOut(): Promise<void> {
  await destroyDrafts();
  const response = await fetch('/auth/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'x-banso': 'portal' },
  });
  if (!response.ok) throw new Error(`sign-out answered ${response.status}`);
  session.announceSignOut();
  const { location: next } = (await response.json()) as { location: string };
  location.assign(next);
}
