import { useState } from 'react';
import { useQuery } from 'urql';
import { fieldsFor } from '../../forms/index.ts';
import { graphql } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { TextField, TextLink } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';

const casesForCouncilQuery = graphql(`
  query CasesForCouncil($text: String!) {
    cases(filter: { text: $text }, first: 10) {
      nodes {
        id
        number
        client {
          id
          displayName
          kana
          nameKnown
        }
      }
    }
  }
`);

const F = fieldsFor<{ caseId: string }>();
const SHORTEST = 2;

/** Finds the case by what is typed, which stays out of the address: it may be a name. */
export function CasePicker() {
  const [text, setText] = useState('');
  const wanted = text.trim();
  const looks = [...wanted].length >= SHORTEST;
  const [{ data, fetching }] = useQuery({ query: casesForCouncilQuery, variables: { text: wanted }, pause: !looks });
  const found = looks ? (data?.cases.nodes ?? []) : [];
  return (
    <>
      <TextField
        name="case-search"
        label={m.council_move_case_search()}
        support={m.council_move_case_hint()}
        value={text}
        onChange={setText}
        width="medium"
      />
      {looks && !fetching && found.length === 0 && <p>{m.council_move_case_none()}</p>}
      {found.length > 0 && (
        <F.Radio
          name="caseId"
          label={m.council_move_case()}
          required
          choices={found.map(({ id, number, client }) => ({ value: id, label: `${number}　${nameInWords(client)}` }))}
        />
      )}
      <p className="mt-2">
        <TextLink to="/cases/new">{m.council_move_case_new()}</TextLink>
        <span className="block text-sm text-muted">{m.council_move_case_new_hint()}</span>
      </p>
    </>
  );
}
