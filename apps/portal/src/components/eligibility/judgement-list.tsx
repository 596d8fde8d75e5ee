import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, EmptyState, OutcomeBadge } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';
import { JudgementApproval } from './approval.tsx';
import { Awaiting } from './awaiting.tsx';

type Judgement = CaseEligibilityFragment['eligibility']['judgements'][number];

/** All judgements, the latest first; one that waits can be approved where it stands. */
export function JudgementList({ found, onDone }: { found: CaseEligibilityFragment; onDone: (words: string) => void }) {
  const judgements = found.eligibility.judgements.toReversed();
  if (judgements.length === 0) return <EmptyState title={m.eligibility_judgements_none()} />;
  return (
    <ul className="divide-y divide-line">
      {judgements.map((judgement) => (
        <li key={judgement.id} className="py-4 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>
              {judgement.clause} {clauseTitle(judgement.clause)}
            </strong>
            <OutcomeBadge outcome={judgement.outcome} />
            <StateBadge judgement={judgement} />
          </div>
          <JudgementWords judgement={judgement} />
          {stateOf(judgement) === 'waiting' && found.mayDo.includes('eligibility:approve') && (
            <Awaiting id={judgement.id}>
              <JudgementApproval
                caseId={found.id}
                judgementId={judgement.id}
                recordedBy={judgement.judgedBy?.id}
                onDone={onDone}
              />
            </Awaiting>
          )}
        </li>
      ))}
    </ul>
  );
}

export function JudgementWords({ judgement }: { judgement: Judgement }) {
  const { reason, evidence, judgedBy, judgedAt, approvedBy, approvedAt, returnedReason } = judgement;
  return (
    <div className="mt-1 space-y-1">
      {reason ? (
        <>
          <p className="whitespace-pre-wrap">{reason}</p>
          <p className="text-sm leading-6 whitespace-pre-wrap">
            {m.eligibility_fact_line({ fact: m.eligibility_judge_evidence(), value: evidence })}
          </p>
        </>
      ) : (
        <p className="text-sm text-muted">{m.eligibility_words_hidden()}</p>
      )}
      <p className="text-sm leading-6 text-muted">
        {m.eligibility_judged_by({ who: judgedBy?.displayName ?? '—', when: formatDateTime(judgedAt) })}
        {approvedAt &&
          ` → ${m.eligibility_approved_by({ who: approvedBy?.displayName ?? '—', when: formatDateTime(approvedAt) })}`}
      </p>
      {returnedReason && (
        <p className="text-sm leading-6 text-yellow-1200">
          {m.eligibility_returned_because({ reason: returnedReason })}
        </p>
      )}
    </div>
  );
}

type State = 'superseded' | 'returned' | 'inForce' | 'waiting';

function stateOf({ supersededAt, returnedAt, approvedAt }: Judgement): State {
  if (returnedAt !== null) return 'returned';
  if (supersededAt !== null) return 'superseded';
  return approvedAt === null ? 'waiting' : 'inForce';
}

function StateBadge({ judgement }: { judgement: Judgement }) {
  switch (stateOf(judgement)) {
    case 'waiting':
      return (
        <Badge tone="info" icon="clock">
          {m.eligibility_awaiting()}
        </Badge>
      );
    case 'inForce':
      return <Badge icon="check">{m.eligibility_in_force()}</Badge>;
    case 'returned':
      return <Badge tone="warning">{m.eligibility_returned()}</Badge>;
    case 'superseded':
      return <Badge>{m.eligibility_superseded()}</Badge>;
  }
}
