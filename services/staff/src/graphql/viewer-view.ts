import type { Actor } from '@banso/domain/authorisation';

/** The signed-in person is what the operation's scope already knows. */
export type ViewerView = Actor;
