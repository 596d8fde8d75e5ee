import { useState } from 'react';
import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { handOverWord, MarkRead } from '../team/hand-overs-to-read.tsx';
import { TodayRow, TodaySection } from './today-row.tsx';

/** Notes the viewer has not read yet: the words of those shown and no others, each marked as read right here (3(4)ウ). */
export function HandOverSection({ today }: { today: TodayQuery['today'] }) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const notes = today.handOversToRead.filter(({ id }) => !read.has(id));
  return (
    <TodaySection
      title={m.support_hand_over_title()}
      hint={m.support_hand_over_hint()}
      groups={['HAND_OVERS_TO_READ']}
      shown={notes.length}
    >
      {notes.map((note) => (
        <TodayRow key={note.id} supportCase={note.case} tab="team">
          <p>{handOverWord(note)}</p>
          <p className="mt-1 border-s-4 border-key-300 ps-3 whitespace-pre-wrap">{note.note ?? m.support_hidden()}</p>
          <MarkRead caseId={note.case.id} note={note} onRead={() => setRead((now) => new Set([...now, note.id]))} />
        </TodayRow>
      ))}
    </TodaySection>
  );
}
