import { whoseAll } from '@banso/domain/casework';
import type { ClosingListsFragment, ClosurePartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { SummaryList } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { goalDomainWord } from '../domain-words.ts';
import { changesOf } from './changes-of.ts';

export interface ClosureViewProps {
  closure: ClosurePartsFragment;
  lists: ClosingListsFragment;
}

/** How it ended and what became of it: of the client and of the family, side by side. */
export function ClosureView({ closure, lists }: ClosureViewProps) {
  const { suspended, endedOn, endedBy, reason, note, outcomes, reopenedOn, reopenedBy, reopenReason } = closure;
  return (
    <div className="space-y-4">
      <SummaryList
        items={[
          { term: m.closing_reason(), detail: codeWord(lists.closureReasons, reason) },
          {
            term: m.closing_ended_by(),
            detail: [formatDate(endedOn), endedBy?.displayName].filter(Boolean).join('　'),
          },
          ...(note ? [{ term: m.closing_note(), detail: <span className="whitespace-pre-wrap">{note}</span> }] : []),
          ...(reopenedOn
            ? [
                {
                  term: m.closing_reopened(),
                  detail: (
                    <>
                      {[formatDate(reopenedOn), reopenedBy?.displayName].filter(Boolean).join('　')}
                      {reopenReason && <span className="block whitespace-pre-wrap">{reopenReason}</span>}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {closure.wordsHidden && <p className="text-muted">{m.closing_words_hidden()}</p>}
      {!suspended && !closure.wordsHidden && (
        <div className="grid gap-4 sm:grid-cols-2">
          {whoseAll.map((whose) => (
            <section key={whose} className="rounded-8 bg-solid-gray-50 px-4 py-3">
              <h3 className="text-sm font-bold text-muted">
                {whose === 'FAMILY' ? m.closing_outcomes_family() : m.closing_outcomes_client()}
              </h3>
              <OutcomesOf outcomes={outcomes.filter((outcome) => outcome.whose === whose)} lists={lists} />
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

function OutcomesOf({ outcomes, lists }: { outcomes: ClosurePartsFragment['outcomes']; lists: ClosingListsFragment }) {
  if (outcomes.length === 0) return <p className="text-muted">{m.closing_outcomes_none()}</p>;
  return (
    <dl className="mt-1 space-y-2">
      {outcomes.map(({ domain, changes, words }) => (
        <div key={domain}>
          <dt className="text-sm">{goalDomainWord(domain)}</dt>
          <dd>
            {listWords(changes.map((code) => codeWord(changesOf(lists, domain), code)))}
            {words && <span className="block whitespace-pre-wrap">{words}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
