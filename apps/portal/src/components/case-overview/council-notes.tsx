import type { CaseOverviewQuery } from '../../graphql/generated/graphql.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, TextLink } from '../../ui/index.ts';
import { groundInWords } from '../council/council-words.ts';

type Notes = NonNullable<CaseOverviewQuery['case']>['councilNotes'];

/** What a member moved here from the statutory council: the words, the ground, who and when. The way back is for members. */
export function CouncilNotes({ notes }: { notes: Notes }) {
  if (notes.length === 0) return null;
  return (
    <Card title={m.council_note_title()}>
      <ul className="space-y-4">
        {notes.map(({ id, words, movedBy, movedAt, session, ...ground }) => (
          <li key={id} className="border-s-4 border-key-300 ps-3">
            {words === null ? (
              <p className="text-muted">{m.council_note_hidden()}</p>
            ) : (
              <p className="whitespace-pre-wrap break-words">{words}</p>
            )}
            <p className="mt-1 text-sm">{m.council_note_ground({ ground: groundInWords(ground) })}</p>
            <p className="text-sm text-muted">
              {m.council_moved_by({ name: movedBy.displayName, at: formatDateTime(movedAt) })}
            </p>
            {session && <TextLink to={`/council/sessions/${session.id}` as string}>{m.council_note_open()}</TextLink>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
