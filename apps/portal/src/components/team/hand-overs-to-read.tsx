import { useState } from 'react';
import { useMutation } from 'urql';
import { type Refused, RefusedNotice, readAnswer, useCommandId } from '../../forms/index.ts';
import type { TeamPartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { teamRoleWord } from '../domain-words.ts';
import { markHandOverReadMutation } from './team.graphql.ts';

type Note = TeamPartsFragment['handOversToRead'][number];

/** Notes of the team that the viewer has not read yet (3(4)ウ). */
export function HandOversToRead({ team }: { team: TeamPartsFragment }) {
  if (team.handOversToRead.length === 0) return null;
  return (
    <Card title={m.support_hand_over_title()}>
      <p className="-mt-2 mb-3 text-sm text-muted">{m.support_hand_over_hint()}</p>
      <ul className="divide-y divide-line">
        {team.handOversToRead.map((note) => (
          <Unread key={note.id} caseId={team.id} note={note} />
        ))}
      </ul>
    </Card>
  );
}

export const handOverWord = ({ kind, assignment: { role, worker } }: Pick<Note, 'kind' | 'assignment'>): string =>
  kind === 'TAKING'
    ? m.support_hand_over_taking({ role: teamRoleWord(role) })
    : m.support_hand_over_leaving({ name: worker?.displayName ?? '', role: teamRoleWord(role) });

function Unread({ caseId, note }: { caseId: string; note: Note }) {
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <h3 className="text-sm font-bold text-muted">{handOverWord(note)}</h3>
      <p className="mt-1 border-s-4 border-key-300 ps-3 whitespace-pre-wrap">{note.note ?? m.support_hidden()}</p>
      <MarkRead caseId={caseId} note={note} />
    </li>
  );
}

interface MarkReadProps {
  caseId: string;
  note: Pick<Note, 'kind' | 'assignment'>;
  onRead?: () => void;
}

/** One press says that the viewer has read a note. */
export function MarkRead({ caseId, note, onRead }: MarkReadProps) {
  const [refused, setRefused] = useState<Refused>();
  const command = useCommandId();
  const [state, mark] = useMutation(markHandOverReadMutation);
  const read = async () => {
    const { kind, assignment } = note;
    const sent = await mark({ input: { commandId: command.current(), caseId, assignmentId: assignment.id, kind } });
    const answer = readAnswer(sent, sent.data?.markHandOverRead, 'CaseSaved');
    setRefused('refused' in answer ? answer.refused : undefined);
    command.renew();
    if (!('refused' in answer)) onRead?.();
  };
  return (
    <div className="mt-2">
      {refused && <RefusedNotice refused={refused} attempt={1} />}
      <Button
        size="small"
        variant="secondary"
        icon="check"
        isPending={state.fetching}
        onPress={() => void read()}
        aria-label={`${m.support_hand_over_read()}: ${handOverWord(note)}`}
      >
        {m.support_hand_over_read()}
      </Button>
    </div>
  );
}
