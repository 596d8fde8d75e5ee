import { createHash } from 'node:crypto';
import type { BoardList, Request } from '../board/questions.ts';
import { askingFrom } from '../board/questions.ts';
import { nameAt } from '../database/names.ts';
import type { World } from '../database/people.ts';
import { randomFrom } from '../database/random.ts';
import { boardByHand, contactsByHand, type HandWritten, searchByHand } from './hand-written.ts';
import { CONTACTS, CONTACTS_PAGE, SEARCH, SEARCH_PAGE } from './page-operations.ts';

/** One page as the gateway is asked for it, and as one would ask for it by hand; both give the ids that it shows. */
export interface Page {
  readonly request: Request;
  readonly byHand: HandWritten;
}

export interface PageKind {
  readonly name: string;
  readonly idsIn: (answer: string) => string[];
  readonly pages: readonly Page[];
}

const idOf = (document: string): string => createHash('sha256').update(document).digest('hex');
export const PAGE_DOCUMENTS = { [idOf(SEARCH)]: SEARCH, [idOf(CONTACTS)]: CONTACTS };

// biome-ignore lint/suspicious/noExplicitAny: answers of the gateway, each in its own shape
function dataOf(answer: string): any {
  const { data, errors } = JSON.parse(answer);
  if (errors) throw new Error(`the gateway answered ${JSON.stringify(errors)}`);
  return data;
}
const ids = (nodes: readonly { readonly id: string }[]): string[] => nodes.map(({ id }) => id);

type Ask = (list: BoardList, document: string, operationName: string, variables: object) => Request;

export function pageKinds(
  world: World,
  lists: readonly BoardList[],
  publicUrl: string,
  long: { readonly caseId: string; readonly places: readonly { readonly startedAt: string; readonly id: string }[] },
): PageKind[] {
  const ask: Ask = ({ token }, document, operationName, variables) => ({
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'x-banso': 'portal',
      origin: publicUrl,
      cookie: `__Host-banso=${token}`,
    },
    body: JSON.stringify({ documentId: idOf(document), operationName, variables }),
  });
  const whole = lists.filter(({ stage }) => stage === null);
  const [worker, manager] = [whole[0]!, whole.at(-1)!];
  const { organisationId } = world;
  const board = askingFrom(publicUrl).banso;
  return [
    {
      name: 'search by a part of a name, 1,000,000 people',
      idsIn: (answer) => ids(dataOf(answer).cases.nodes),
      pages: searchTexts().map((text) => ({
        request: ask(manager, SEARCH, 'CaseSearch', { filter: { text }, first: SEARCH_PAGE }),
        byHand: searchByHand(organisationId, text),
      })),
    },
    {
      name: 'contacts of a case that has 10,000',
      idsIn: (answer) => ids(dataOf(answer).case.contacts.nodes),
      pages: [null, ...long.places].map((last) => ({
        request: ask(worker, CONTACTS, 'CaseContacts', {
          id: long.caseId,
          first: CONTACTS_PAGE,
          after: last === null ? null : Buffer.from(`${last.startedAt}|${last.id}`).toString('base64url'),
        }),
        byHand: contactsByHand(organisationId, long.caseId, last),
      })),
    },
    {
      name: 'first page of the board, 100,000 cases',
      idsIn: (answer) => ids(dataOf(answer).cases.nodes),
      pages: whole.map((list) => ({
        request: board(list, null),
        byHand: boardByHand(organisationId, list.looker.officeIds[0] ?? null),
      })),
    },
  ];
}

/** Whole names, parts of names and readings, figures of a number: rare and common ones. */
function searchTexts(): string[] {
  const random = randomFrom(23);
  return Array.from({ length: 20 }, () => nameAt(random)).flatMap(({ displayName, kana }, index) => {
    const [family = '', given = ''] = displayName.split(' ');
    const [, givenKana = ''] = kana.split(' ');
    return [displayName, kana, family, `${family.slice(-1)}${given}`, givenKana, `B${index % 20}-${1000 + index * 97}`];
  });
}
