import type { ReactNode } from 'react';
import type { CouncilPersonDetailFragment, CouncilWordsKind } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, Card, LinkButton, TextLink } from '../../ui/index.ts';
import { councilOriginal } from './council.graphql.ts';
import { Originals, Words } from './council-parts.tsx';
import { councilOutcomeWord, groundInWords } from './council-words.ts';

/** What a card may open: the form stands in the address. */
export type Opening =
  | { form: 'statement' | 'conclude'; on: string }
  | { form: 'correct'; kind: CouncilWordsKind; on: string };

export interface PersonCardProps {
  person: CouncilPersonDetailFragment;
  sessionId: string;
  state: string;
  onOpen: (opening: Opening) => void;
  /** The form that is open for this person, if one is. */
  children: ReactNode;
}

export const personName = ({ name }: Pick<CouncilPersonDetailFragment, 'name'>): string =>
  name ?? m.council_person_nameless();

/** One person of whom the session speaks: why, what members told, what was concluded, what went into a case. */
export function PersonCard({ person, sessionId, state, onOpen, children }: PersonCardProps) {
  const { id, description, why, statements, outcome, conclusion, concludedBy, concludedAt } = person;
  const mayMove = statements.length > 0 || conclusion !== null;
  const correct = (kind: CouncilWordsKind, on: string, what: string) => (
    <Button
      variant="quiet"
      size="small"
      aria-label={m.council_correct_what({ what })}
      onPress={() => onOpen({ form: 'correct', kind, on })}
    >
      {m.council_correct()}
    </Button>
  );
  return (
    <Card
      title={personName(person)}
      actions={
        mayMove && (
          <LinkButton
            size="small"
            variant="secondary"
            to={`/council/sessions/${sessionId}/move/${id}` as string}
            aria-label={m.council_move_for({ name: personName(person) })}
          >
            {m.council_move()}
          </LinkButton>
        )
      }
    >
      <div className="space-y-5">
        <section>
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <h3 className="text-sm text-muted">{m.council_person_description()}</h3>
            {correct('DESCRIPTION', id, m.council_person_description())}
          </div>
          <Words>{description}</Words>
          <Originals originals={person.descriptionOriginals.map((each) => readFragment(councilOriginal, each))} />
          <h3 className="mt-3 text-sm text-muted">{m.council_person_why()}</h3>
          <Words>{why}</Words>
        </section>
        <section>
          <h3 className="mb-2 font-bold">{m.council_statements()}</h3>
          {statements.length === 0 && <p className="text-muted">{m.council_statements_empty()}</p>}
          <ul className="space-y-3">
            {statements.map(({ id: statementId, giver, source, words, recordedAt, originals }) => (
              <li key={statementId} className="border-s-4 border-key-300 ps-3">
                <Words>{words}</Words>
                <div className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-muted">
                  <span>
                    {m.council_statement_by({ name: giver.name, source })}　{formatDateTime(recordedAt)}
                  </span>
                  {correct('STATEMENT', statementId, m.council_move_finding_statement({ name: giver.name }))}
                </div>
                <Originals originals={originals.map((each) => readFragment(councilOriginal, each))} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className="mb-2 font-bold">{m.council_conclusion()}</h3>
          {outcome === null || conclusion === null ? (
            <p className="text-muted">{m.council_conclusion_none()}</p>
          ) : (
            <>
              <Badge tone="strong">{councilOutcomeWord(outcome)}</Badge>
              <div className="mt-2">
                <Words>{conclusion}</Words>
              </div>
              <div className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-muted">
                <span>
                  {concludedBy?.displayName}　{concludedAt && formatDateTime(concludedAt)}
                </span>
                {correct('CONCLUSION', id, m.council_conclusion())}
              </div>
              <Originals originals={person.conclusionOriginals.map((each) => readFragment(councilOriginal, each))} />
            </>
          )}
        </section>
        {person.transfers.length > 0 && <Transfers transfers={person.transfers} />}
        {children ??
          (state !== 'CONFIRMED' && (
            <div data-screen-only className="flex flex-wrap gap-3">
              <Button
                variant="secondary"
                size="small"
                icon="plus"
                aria-label={m.council_statement_add_for({ name: personName(person) })}
                onPress={() => onOpen({ form: 'statement', on: id })}
              >
                {m.council_statement_add()}
              </Button>
              {state === 'HELD' && outcome === null && (
                <Button
                  size="small"
                  aria-label={m.council_conclude_for({ name: personName(person) })}
                  onPress={() => onOpen({ form: 'conclude', on: id })}
                >
                  {m.council_conclude()}
                </Button>
              )}
            </div>
          ))}
      </div>
    </Card>
  );
}

function Transfers({ transfers }: Pick<CouncilPersonDetailFragment, 'transfers'>) {
  return (
    <section>
      <h3 className="mb-2 font-bold">{m.council_moved()}</h3>
      <ul className="space-y-3">
        {transfers.map(({ id, words, reason, movedAt, movedBy, case: found, ...ground }) => (
          <li key={id} className="rounded-8 border border-line p-3">
            <Words>{words}</Words>
            <p className="mt-1 text-sm">
              {found ? (
                <TextLink to={`/cases/${found.id}` as string}>
                  {m.council_moved_case({ number: found.number })}
                </TextLink>
              ) : (
                m.council_moved_case_hidden()
              )}
              　{m.council_note_ground({ ground: groundInWords(ground) })}
            </p>
            <p className="text-sm text-muted">
              {reason}　{m.council_moved_by({ name: movedBy.displayName, at: formatDateTime(movedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
