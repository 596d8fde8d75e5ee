import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Card, TextLink } from '../../ui/index.ts';
import { mergePath } from '../case/case-path.ts';
import { codeWord } from '../case/code-list.ts';
import { PartyCard, partyCard } from '../case/party-card.tsx';
import { type CaseRecord, may, type OverviewLists } from './overview-case.ts';

const order = ['CLIENT', 'CONSULTER', 'FAMILY', 'OTHER'];

export function CasePeople({ record, lists }: { record: CaseRecord; lists: OverviewLists }) {
  const mayEdit = may(record, 'case:edit');
  const people = record.parties
    .map((party) => ({ party, ...readFragment(partyCard, party) }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const at = (id: string): string => `/cases/${record.id}/people/${id}`;
  return (
    <Card
      title={m.cases_people()}
      actions={
        mayEdit && (
          <>
            {may(record, 'case:merge') && <TextLink to={mergePath(record.id)}>{m.merge_entry()}</TextLink>}
            <TextLink to={at('new')}>{m.cases_people_add()}</TextLink>
          </>
        )
      }
    >
      <ul>
        {people.map(({ id, party }) => (
          <PartyCard
            key={id}
            party={party}
            editAt={mayEdit ? at(id) : undefined}
            relation={(code) => codeWord(lists.relations, code)}
            gender={(code) => codeWord(lists.genders, code)}
          />
        ))}
      </ul>
    </Card>
  );
}
