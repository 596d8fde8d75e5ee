/** What a server answered, in one shape for all: everything that is shown, cursors left out. */
export interface BoardPage {
  readonly cases: readonly unknown[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
// biome-ignore lint/suspicious/noExplicitAny: answers of three servers, each in its own shape
type Answer = any;

export function gatewayPage(text: string): BoardPage {
  const { cases }: { cases: Page<Answer> } = dataOf(text);
  return pageOf(cases, ({ latestContacts, referrals, outreachWorker, client, ...row }) => [
    row.id,
    ...caseFacts(row),
    [client.id, client.displayName, client.kana],
    outreachWorker === null
      ? null
      : [
          outreachWorker.id,
          outreachWorker.displayName,
          outreachWorker.kana,
          outreachWorker.qualification.outcome,
          outreachWorker.qualification.met,
        ],
    latestContacts.map((each: Answer) => [each.id, ...contactFacts(each)]),
    referrals.map((each: Answer) => [each.id, ...referralFacts(each), [each.agency.id, each.agency.name]]),
  ]);
}

export function postgraphilePage(text: string): BoardPage {
  const { allSupportCases: cases }: { allSupportCases: Page<Answer> } = dataOf(text);
  return pageOf(cases, ({ outreachWorker, partyByOrganisationIdAndRowIdAndClientId: client, ...row }) => [
    row.rowId,
    ...caseFacts(row),
    [client.rowId, client.displayName, client.kana],
    outreachWorker === null
      ? null
      : [
          outreachWorker.rowId,
          outreachWorker.displayName,
          outreachWorker.kana,
          outreachWorker.qualification,
          outreachWorker.metGrounds,
        ],
    row.contactsByOrganisationIdAndCaseId.nodes.map((each: Answer) => [each.rowId, ...contactFacts(each)]),
    row.referralsByOrganisationIdAndCaseId.nodes.map((each: Answer) => [
      each.rowId,
      ...referralFacts(each),
      [each.agency.rowId, each.agency.name],
    ]),
  ]);
}

const caseFacts = (row: Answer) => [
  row.number,
  row.stage,
  row.townCode,
  moment(row.openedAt),
  row.contactStep,
  moment(row.lastContactAt),
];
const contactFacts = (row: Answer) => [row.kind, row.result, moment(row.startedAt), row.step, row.outsideRegularHours];
const referralFacts = (row: Answer) => [row.state, moment(row.sentAt), row.answerDueOn];

/** One writes `Z`, the other an offset. */
const moment = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString());

function dataOf(text: string): Answer {
  const { data, errors } = JSON.parse(text) as { data?: Answer; errors?: readonly unknown[] };
  if (errors !== undefined || data === undefined || data === null) throw new Error(`no answer: ${text.slice(0, 500)}`);
  return data;
}

function pageOf(page: Page<Answer>, factsOf: (node: Answer) => unknown[]): BoardPage {
  return { cases: page.nodes.map(factsOf), ...pageInfoOf(page) };
}

function pageInfoOf({ pageInfo: { hasNextPage, endCursor } }: Page<Answer>) {
  return { hasNextPage, endCursor };
}
