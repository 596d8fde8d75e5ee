import type { CaseBeginningFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { screeningWord } from './beginning-words.ts';

interface Line {
  id: string;
  what: string;
  who: string;
  words: string;
}

/** What was decided before, the newest first: each stays as it was made. */
function Decided({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="font-bold">{m.begin_so_far()}</h3>
      <ul>
        {lines.map(({ id, what, who, words }) => (
          <li key={id} className="border-b border-line py-3 last:border-0">
            <p className="font-bold">{what}</p>
            <p className="text-sm text-muted">{who}</p>
            <p className="whitespace-pre-wrap">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const worded = (words: string | null, areHidden: boolean): string =>
  areHidden ? m.begin_words_hidden() : (words ?? '');

export const Screenings = ({ of }: { of: CaseBeginningFragment }) => (
  <Decided
    lines={of.screenings.map(({ id, outcome, decidedAt, decidedBy, reason, wordsHidden }) => ({
      id,
      what: screeningWord(outcome),
      who: `${formatDate(decidedAt.slice(0, 10))} ${decidedBy?.displayName ?? ''}`,
      words: worded(reason, wordsHidden),
    }))}
  />
);

export const UrgentHelpSoFar = ({ of }: { of: CaseBeginningFragment }) => (
  <Decided
    lines={of.urgentHelp.map(({ id, from, until, inForce, decidedBy, reason, endReason, wordsHidden }) => ({
      id,
      what: `${m.begin_urgent_days({ from: formatDate(from), until: formatDate(until) })}${inForce ? m.begin_urgent_now() : ''}`,
      who: decidedBy?.displayName ?? '',
      words: [worded(reason, wordsHidden), endReason].filter(Boolean).join('\n'),
    }))}
  />
);
