import type { CouncilMemberRowFragment, CouncilPersonDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { CorrectForm } from './correct-form.tsx';
import { type Opening, PersonCard, personName } from './person-card.tsx';
import { ConclusionForm, PersonForm, StatementForm } from './session-forms.tsx';

export type SessionOpening = Opening | { form: 'person' | 'record' };

export interface SessionPeopleProps {
  councilId: string;
  session: { readonly id: string; readonly state: string };
  people: readonly CouncilPersonDetailFragment[];
  members: readonly CouncilMemberRowFragment[];
  ownMemberId: string;
  opening: { form?: string | undefined; on?: string | undefined; kind?: string | undefined };
  onOpen: (opening: SessionOpening) => void;
  onClose: () => void;
}

/** Everyone on the agenda, each with the form that is open for them, and the way to put one more on it. */
export function SessionPeople(props: SessionPeopleProps) {
  const { councilId, session, people, opening, onOpen, onClose } = props;
  return (
    <section className="space-y-5">
      <h2 className="text-lg font-bold">{m.council_people()}</h2>
      {people.length === 0 && <p className="text-muted">{m.council_people_empty()}</p>}
      {people.map((person) => (
        <PersonCard key={person.id} person={person} sessionId={session.id} state={session.state} onOpen={onOpen}>
          {openForm(props, person)}
        </PersonCard>
      ))}
      {opening.form === 'person' ? (
        <Card title={m.council_person_add()}>
          <PersonForm councilId={councilId} sessionId={session.id} onDone={onClose} />
        </Card>
      ) : (
        session.state !== 'CONFIRMED' && (
          <div data-screen-only>
            <Button variant="secondary" icon="plus" onPress={() => onOpen({ form: 'person' })}>
              {m.council_person_add()}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function openForm(
  { councilId, opening, members, ownMemberId, onClose }: SessionPeopleProps,
  person: CouncilPersonDetailFragment,
) {
  const { form, on, kind } = opening;
  const common = { councilId, person, whose: personName(person), onDone: onClose };
  if (form === 'statement' && on === person.id) {
    const bound = members.filter(({ pledgedOn, endedAt }) => pledgedOn !== null && endedAt === null);
    const givers = [...bound].sort((a, b) => Number(b.id === ownMemberId) - Number(a.id === ownMemberId));
    return <StatementForm {...common} givers={givers} />;
  }
  if (form === 'conclude' && on === person.id) return <ConclusionForm {...common} />;
  if (form !== 'correct') return undefined;
  const statement = person.statements.find(({ id }) => kind === 'STATEMENT' && id === on);
  const correct = { councilId, onDone: onClose };
  if (statement) {
    const what = m.council_move_finding_statement({ name: statement.giver.name });
    return <CorrectForm key={statement.id} {...correct} kind="STATEMENT" {...statement} what={what} />;
  }
  if (on !== person.id) return undefined;
  const { id, version, description, conclusion } = person;
  return kind === 'DESCRIPTION' ? (
    <CorrectForm
      {...correct}
      kind={kind}
      id={id}
      version={version}
      words={description}
      what={m.council_person_description()}
    />
  ) : (
    kind === 'CONCLUSION' && (
      <CorrectForm
        {...correct}
        kind={kind}
        id={id}
        version={version}
        words={conclusion ?? ''}
        what={m.council_conclusion()}
      />
    )
  );
}
