import { useState } from 'react';
import type { TodayQuery } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { handOverWord, MarkRead } from '../team/hand-overs-to-read.tsx';
import { FEW } from './today-groups.ts';
import { TodayRow, TodaySection } from './today-row.tsx';

/** Notes the viewer has not read yet: the first few, and each is marked as read right here (3(4)ウ). */
export function HandOverSection({ today }: { today: TodayQuery['today'] }) {
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const notes = today.handOversToRead.filter(({ id }) => !read.has(id));
  const shown = isOpen ? notes : notes.slice(0, FEW);
  const title = m.support_hand_over_title();
  const what = isOpen ? m.today_fold() : m.today_show_all({ count: notes.length });
  const hidden = notes.length - shown.length;
  return (
    <TodaySection
      title={title}
      hint={m.support_hand_over_hint()}
      shown={notes.length}
      after={
        notes.length > FEW && (
          <>
            <p data-screen-only className="mt-2">
              <Button
                variant="quiet"
                size="small"
                {...(isOpen ? {} : { icon: 'down' as const })}
                aria-expanded={isOpen}
                aria-label={m.today_of_group({ title, what })}
                onPress={() => setOpen(!isOpen)}
              >
                {what}
              </Button>
            </p>
            {hidden > 0 && <p className="hidden text-sm print:block">{m.today_not_printed({ count: hidden })}</p>}
          </>
        )
      }
    >
      {shown.map((note) => (
        <TodayRow key={note.id} supportCase={note.case} tab="team">
          <p>{handOverWord(note)}</p>
          <p className="mt-1 border-s-4 border-key-300 ps-3 whitespace-pre-wrap">{note.note ?? m.support_hidden()}</p>
          <MarkRead caseId={note.case.id} note={note} onRead={() => setRead((now) => new Set([...now, note.id]))} />
        </TodayRow>
      ))}
    </TodaySection>
  );
}
