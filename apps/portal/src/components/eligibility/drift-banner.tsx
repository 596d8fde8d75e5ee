import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Banner, Icon, OutcomeBadge } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';

/** Later facts that no longer agree with what was determined. */
export function DriftBanner({ drift }: { drift: CaseEligibilityFragment['eligibility']['drift'] }) {
  if (drift.length === 0) return null;
  return (
    <Banner tone="warning" title={m.eligibility_drift_title()}>
      <p>{m.eligibility_drift_text()}</p>
      <ul className="mt-2 flex flex-col gap-1.5">
        {drift.map(({ clause, then, now }) => (
          <li key={clause} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <strong className="me-1">
              {clause} {clauseTitle(clause)}
            </strong>
            <span className="text-sm text-muted">{m.eligibility_drift_then()}</span>
            <OutcomeBadge outcome={then} />
            <Icon name="right" size={16} />
            <span className="text-sm text-muted">{m.eligibility_drift_now()}</span>
            <OutcomeBadge outcome={now} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}
