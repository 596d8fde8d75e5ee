import type { CaseBeginningFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner } from '../../ui/index.ts';
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

type UrgentHelp = CaseBeginningFragment['urgentHelp'][number];

const daysOf = ({ from, until }: UrgentHelp): string =>
  m.begin_urgent_days({ from: formatDate(from), until: formatDate(until) });

/** What holds now, before anything is asked: the days, who decided it, and why. */
export function UrgentHelpNow({ inForce }: { inForce: UrgentHelp }) {
  const { decidedBy, reason, wordsHidden } = inForce;
  return (
    <Banner tone="warning" title={`${m.begin_urgent()}${m.begin_urgent_now()}`}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        <dt className="text-muted">{m.begin_urgent_period()}</dt>
        <dd className="font-bold">{daysOf(inForce)}</dd>
        <dt className="text-muted">{m.begin_urgent_by()}</dt>
        <dd>{decidedBy?.displayName}</dd>
        <dt className="text-muted">{m.begin_reason()}</dt>
        <dd className="whitespace-pre-wrap">{worded(reason, wordsHidden)}</dd>
      </dl>
    </Banner>
  );
}

/** Urgent help that holds no longer. */
export const UrgentHelpBefore = ({ of }: { of: CaseBeginningFragment }) => (
  <Decided
    lines={of.urgentHelp
      .filter(({ inForce }) => !inForce)
      .map((decided) => ({
        id: decided.id,
        what: daysOf(decided),
        who: decided.decidedBy?.displayName ?? '',
        words: [worded(decided.reason, decided.wordsHidden), decided.endReason].filter(Boolean).join('\n'),
      }))}
  />
);
