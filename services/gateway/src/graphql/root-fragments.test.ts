import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserLike } from '../testing/browser-like.ts';
import { createBooks, createLoans, serve } from '../testing/library-subgraphs.ts';
import { documents, idOf, startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

const BOOK = 'fragment Parts on Book { id title borrowers }';
const LISTED = 'fragment Root on Query { books { ...Parts } }';
const RENAMED = 'fragment Root on Mutation { rename(id: $id, title: $title) { ...Parts } }';
const NAMING = '$id: ID!, $title: String!';

/** Operations whose root holds a fragment and nothing else, each with the plain one that says the same. */
const asked = {
  spread: `query A { ...Root } ${LISTED} ${BOOK}`,
  nested: `query B { ...Outer } fragment Outer on Query { ...Root } ${LISTED} ${BOOK}`,
  inline: `query C { ... on Query { books { ...Parts } } } ${BOOK}`,
  untyped: `query D { ... { books { ...Parts } } } ${BOOK}`,
  twice: `query E { ...Root ...More } ${LISTED} fragment More on Query { books { borrowers } } ${BOOK}`,
  withField: `query F { ...Root openLoans } ${LISTED} ${BOOK}`,
  typename: 'query G { ...Root } fragment Root on Query { __typename }',
  change: `mutation H(${NAMING}) { ...Root } ${RENAMED} ${BOOK}`,
  nestedChange: `mutation I(${NAMING}) { ...Outer } fragment Outer on Mutation { ...Root } ${RENAMED} ${BOOK}`,
  inlineChange: `mutation J(${NAMING}) { ... on Mutation { rename(id: $id, title: $title) { ...Parts } } } ${BOOK}`,
} as const;

const conditional = {
  include: `query K($yes: Boolean!) { ...Root @include(if: $yes) } ${LISTED} ${BOOK}`,
  inner: `query L($yes: Boolean!) { ...Outer } fragment Outer on Query { ...Root @include(if: $yes) } ${LISTED} ${BOOK}`,
  field: `query M($yes: Boolean!) { books @include(if: $yes) { ...Parts } } ${BOOK}`,
  skip: `query N($yes: Boolean!, $no: Boolean!) { ...Root @include(if: $yes) @skip(if: $no) } ${LISTED} ${BOOK}`,
  change: `mutation O(${NAMING}, $yes: Boolean!) { ...Root @include(if: $yes) } ${RENAMED} ${BOOK}`,
} as const;

const operations = Object.fromEntries(
  [...Object.values(documents), ...Object.values(asked), ...Object.values(conditional)].map((text) => [
    idOf(text),
    text,
  ]),
);
const title = '川の手紙';
const books = [
  { id: '1', title: '山の暮らし', borrowers: ['reader 1'] },
  { id: '2', title, borrowers: ['reader 2'] },
];
const change = { rename: books[1] };

describe.each(['in memory', 'over HTTP'])('a root that holds nothing but a fragment, %s', (transport) => {
  let test: TestGateway;
  let browser: BrowserLike;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const remote = async () => {
      const nobody = async () => ({ subject: '', sessionId: '' });
      const served = [await serve(createBooks(), nobody), await serve(createLoans(), nobody)] as const;
      closing.push(...served.map(({ close }) => close));
      return { books: { url: served[0].url }, loans: { url: served[1].url } };
    };
    test = await startTestGateway({ operations, ...(transport === 'over HTTP' ? { subgraphs: await remote() } : {}) });
    browser = await test.signedIn();
  });
  afterAll(async () => {
    await test?.close();
    for (const close of closing) await close();
  });

  it.each([
    [asked.spread, { books }],
    [asked.nested, { books }],
    [asked.inline, { books }],
    [asked.untyped, { books }],
    [asked.twice, { books }],
    [asked.withField, { books, openLoans: 3 }],
    [asked.typename, { __typename: 'Query' }],
    [asked.change, change],
    [asked.nestedChange, change],
    [asked.inlineChange, change],
  ])('is answered like a plain one, also when asked at once by several: %s', async (text, data) => {
    const variables = text.startsWith('mutation') ? { id: '2', title } : {};
    const answers = await Promise.all([1, 2, 3].map(() => test.ask(browser, text, { variables })));
    for (const { status, body } of answers) expect([status, body]).toEqual([200, { data }]);
  });

  it.each(Object.values(conditional))(
    'is answered with what is asked for, and with nothing where that is left out: %s',
    async (text) => {
      const rest = text.startsWith('mutation') ? { id: '2', title } : text.includes('$no') ? { no: false } : {};
      const whole = await test.ask(browser, text, { variables: { yes: true, ...rest } });
      expect(whole.body).toEqual({ data: text.startsWith('mutation') ? change : { books } });
      const none = await test.ask(browser, text, { variables: { yes: false, ...rest } });
      expect([none.status, none.body]).toEqual([200, { data: {} }]);
    },
  );
});
