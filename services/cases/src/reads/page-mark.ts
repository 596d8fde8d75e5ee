import { CodedError } from '@banso/service-kit';
import type { CasesScope } from '../scope.ts';

/**
 * The place in a list at which its next page begins. Sealed, for it may hold a reading; it belongs to the list, its
 * order and the person it was given to.
 */
export function sealMark(scope: CasesScope, list: string, key: readonly unknown[]): Promise<string> {
  return scope.sealing.sealForTransport(contextOf(scope, list), JSON.stringify(key));
}

/** What is asked of a list, as the client gives it: with the mark in the stead of the place. */
export type Marked<Asked> = Omit<Asked, 'after'> & { readonly after: string | null };

/** The place that a mark keeps; null without one, and an error for a mark of another list, order or person. */
export async function placeAfter(scope: CasesScope, list: string, mark: string | null): Promise<unknown[] | null> {
  if (mark === null) return null;
  try {
    return JSON.parse(await scope.sealing.openFromTransport(contextOf(scope, list), mark)) as unknown[];
  } catch {
    throw new CodedError('BAD_REQUEST', 'This page mark does not belong to this list. Start from the first page.');
  }
}

const contextOf = ({ actor }: CasesScope, list: string): string => `${list}|${actor.id}`;
