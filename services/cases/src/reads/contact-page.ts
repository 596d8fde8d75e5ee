import { isUuid } from '@banso/domain/foundation';
import { CodedError } from '@banso/service-kit';
import type { ContactRow } from '../persistence/contacts.ts';
import type { CasesScope } from '../scope.ts';

export interface ContactPageView {
  readonly caseId: string;
  readonly nodes: ContactRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MOST_ROWS = 100;

/** Contacts of a case, newest first; one row more than asked says whether there are further ones. */
export async function contactPage(
  scope: CasesScope,
  caseId: string,
  args: { readonly first: number; readonly after: string | null },
): Promise<ContactPageView> {
  const first = Math.min(Math.max(args.first, 1), MOST_ROWS);
  const { afterAt, afterId } = args.after === null ? { afterAt: null, afterId: null } : readCursor(args.after);
  const page = await scope.loaders.contactPage.load({ caseId, first: first + 1, afterAt, afterId });
  const nodes = page.slice(0, first);
  const last = nodes.at(-1);
  const endCursor =
    last === undefined ? null : Buffer.from(`${last.startedAt.toISOString()}|${last.id}`).toString('base64url');
  return { caseId, nodes, pageInfo: { hasNextPage: page.length > first, endCursor } };
}

/** Just as `toISOString` writes it: other things that JavaScript takes for a date, the database does not. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A place in time and an id, as `endCursor` gives it. */
export function readCursor(cursor: string): { readonly afterAt: string; readonly afterId: string } {
  const [afterAt = '', afterId = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!MOMENT.test(afterAt) || Number.isNaN(Date.parse(afterAt)) || afterAt < '0001' || !isUuid(afterId))
    throw new CodedError('BAD_REQUEST', 'This page cannot be found. Begin at the first page.');
  return { afterAt, afterId };
}
