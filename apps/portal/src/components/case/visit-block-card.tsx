import type { ReactNode } from 'react';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Icon } from '../../ui/index.ts';
import { blockScopeWord, counterpartWord } from '../domain-words.ts';

export const visitBlockCard = graphql(`
  fragment VisitBlockCard on VisitBlock {
    id
    scope
    saidBy
    saidOn
    recontactOn
    words
    liftedAt
    liftedBy {
      id
      displayName
    }
    liftReason
    inForce
  }
`);

/** What was asked, by whom, in which words, and until when it holds. */
export function VisitBlockCard({
  block,
  actions,
}: {
  block: FragmentType<typeof visitBlockCard>;
  actions?: ReactNode;
}) {
  const found = readFragment(visitBlockCard, block);
  return (
    <section
      data-card
      className={`rounded-12 border-2 bg-white p-4 ${found.inForce ? 'border-red-900' : 'border-line'}`}
    >
      <h2 className={`flex items-center gap-2 font-bold ${found.inForce ? 'text-red-900' : ''}`}>
        <Icon name="warning" />
        {blockScopeWord(found.scope)}
      </h2>
      <p className="mt-1">
        {found.inForce ? m.outreach_block_in_force({ day: formatDate(found.recontactOn) }) : m.outreach_block_over()}
      </p>
      {found.words && <blockquote className="mt-2 border-s-4 border-line ps-3">{found.words}</blockquote>}
      <p className="mt-1 text-sm text-muted">
        {m.outreach_block_said({ who: counterpartWord(found.saidBy), day: formatDate(found.saidOn) })}
      </p>
      {found.liftedAt && (
        <p className="mt-1 text-sm text-muted">
          {m.outreach_block_lifted({ when: formatDateTime(found.liftedAt), who: found.liftedBy?.displayName ?? '' })}
          {found.liftReason && `：${found.liftReason}`}
        </p>
      )}
      {actions && (
        <div data-screen-only className="mt-3 flex flex-wrap gap-2">
          {actions}
        </div>
      )}
    </section>
  );
}
