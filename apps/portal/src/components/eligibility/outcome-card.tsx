import type { Outcome } from '@banso/domain/guideline';
import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, Icon, LinkButton, OutcomeBadge } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { knownFacts } from './known-facts.ts';
import { isWaiting, previewOutcomes } from './preview.ts';

const sentences: Record<Outcome, () => string> = {
  MET: m.eligibility_now_met,
  NOT_MET: m.eligibility_now_not_met,
  UNDETERMINED: m.eligibility_now_undetermined,
};

/** What 3(2) comes to now, in one sentence, and what can be done. */
export function OutcomeCard({ found }: { found: CaseEligibilityFragment }) {
  const { eligibility, mayDo } = found;
  const { outcome, asOf, edition, judgements } = eligibility;
  const page = casePath(found.id, 'eligibility');
  const waiting = judgements.filter(isWaiting).length;
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-3xl">
          <h2 className="flex flex-wrap items-center gap-3 text-lg font-bold">
            {m.eligibility_title()}
            <span className="text-base">
              <OutcomeBadge outcome={outcome} />
            </span>
          </h2>
          <p className="mt-2">{sentences[outcome]()}</p>
          <p className="mt-1 text-sm text-muted">
            {m.eligibility_as_of({ date: formatDate(asOf) })}・{m.eligibility_edition({ date: formatDate(edition) })}・
            {m.eligibility_gate()}
          </p>
          {waiting > 0 && (
            <p className="mt-2 flex flex-wrap items-center gap-2 text-sm">
              <Icon name="clock" size={18} className="text-key-900" />
              {m.eligibility_pending_preview({ count: waiting })}
              <OutcomeBadge
                outcome={previewOutcomes(knownFacts(found), { approveWaiting: true }).get('3(2)') ?? outcome}
              />
            </p>
          )}
        </div>
        {mayDo.includes('eligibility:record') && (
          <div data-screen-only className="flex flex-wrap gap-3">
            <LinkButton variant="primary" to={page} search={{ do: 'determine' } as never}>
              {m.eligibility_do_determine()}
            </LinkButton>
            <LinkButton to={page} search={{ do: 'judge' } as never}>
              {m.eligibility_do_judge()}
            </LinkButton>
            <LinkButton to={page} search={{ do: 'saposute' } as never}>
              {m.eligibility_do_saposute()}
            </LinkButton>
          </div>
        )}
      </div>
    </Card>
  );
}
