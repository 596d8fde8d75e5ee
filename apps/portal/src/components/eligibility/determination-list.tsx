import type { CaseEligibilityFragment, DeterminationPartsFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, EmptyState, Icon, LinkButton, OutcomeBadge, Table } from '../../ui/index.ts';
import { factInWords, reasonWord } from '../finding-words.ts';
import { DeterminationApproval } from './approval.tsx';
import { Awaiting } from './awaiting.tsx';
import { ClauseCell } from './clause-cell.tsx';
import { depthOf } from './clause-tree.ts';
import { determinationParts, findingParts } from './eligibility.graphql.ts';

/** Every determination ever saved, the latest first, each with proof that it still replays. */
export function DeterminationList({
  found,
  onDone,
}: {
  found: CaseEligibilityFragment;
  onDone: (words: string) => void;
}) {
  const determinations = found.eligibility.determinations.map((each) => readFragment(determinationParts, each));
  if (determinations.length === 0) return <EmptyState title={m.eligibility_determinations_none()} />;
  const standing = determinations.find(({ returnedAt }) => returnedAt === null);
  return (
    <ul className="flex flex-col gap-4">
      {determinations.map((determination) => (
        <li
          key={determination.id}
          className={`rounded-8 border px-4 py-3 ${determination === standing ? 'border-2 border-key-900' : 'border-line'}`}
        >
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <OutcomeBadge outcome={determination.outcome} />
              <strong>{formatDate(determination.asOf)}</strong>
              {determination === standing && <Badge tone="strong">{m.eligibility_latest()}</Badge>}
              <ApprovalBadge determination={determination} />
            </p>
            <LinkButton
              size="small"
              icon="print"
              to="/cases/$caseId/determination/$determinationId"
              params={{ caseId: found.id, determinationId: determination.id }}
              aria-label={`${m.eligibility_do_print()}: ${formatDate(determination.asOf)}`}
            >
              {m.eligibility_do_print()}
            </LinkButton>
          </div>
          <DeterminationDetail determination={determination} />
          {isAwaiting(determination) && found.mayDo.includes('eligibility:approve') && (
            <Awaiting id={determination.id}>
              <DeterminationApproval
                caseId={found.id}
                determinationId={determination.id}
                recordedBy={determination.recordedBy?.id}
                onDone={onDone}
              />
            </Awaiting>
          )}
        </li>
      ))}
    </ul>
  );
}

const isAwaiting = ({ needsApproval, approvedAt, returnedAt }: DeterminationPartsFragment): boolean =>
  needsApproval && approvedAt === null && returnedAt === null;

function ApprovalBadge({ determination }: { determination: DeterminationPartsFragment }) {
  if (determination.returnedAt) return <Badge tone="warning">{m.eligibility_returned()}</Badge>;
  if (isAwaiting(determination)) {
    return (
      <Badge tone="info" icon="clock">
        {m.eligibility_awaiting()}
      </Badge>
    );
  }
  return (
    <Badge icon="check">{determination.needsApproval ? m.eligibility_in_force() : m.eligibility_computed_only()}</Badge>
  );
}

function DeterminationDetail({ determination }: { determination: DeterminationPartsFragment }) {
  const { reason, recordedBy, recordedAt, approvedBy, approvedAt, returnedReason, replays, digest, edition } =
    determination;
  return (
    <div className="mt-2 space-y-1">
      <p className="whitespace-pre-wrap">
        {reason || <span className="text-sm text-muted">{m.eligibility_words_hidden()}</span>}
      </p>
      <p className="text-sm leading-6 text-muted">
        {m.eligibility_recorded_by({ who: recordedBy?.displayName ?? '—', when: formatDateTime(recordedAt) })}
        {approvedAt &&
          ` → ${m.eligibility_approved_by({ who: approvedBy?.displayName ?? '—', when: formatDateTime(approvedAt) })}`}
      </p>
      {returnedReason && (
        <p className="text-sm leading-6 text-yellow-1200">
          {m.eligibility_returned_because({ reason: returnedReason })}
        </p>
      )}
      <p
        className={`flex flex-wrap items-center gap-x-3 gap-y-1 text-sm leading-6 ${replays ? 'text-green-1000' : 'text-red-1000'}`}
      >
        <span className="inline-flex items-center gap-1">
          <Icon name={replays ? 'success' : 'error'} size={18} />
          {replays ? m.eligibility_replays_yes() : m.eligibility_replays_no()}
        </span>
        <span className="text-muted">{m.eligibility_edition({ date: formatDate(edition) })}</span>
        <span className="text-muted">
          {m.eligibility_digest_copy()} <code title={digest}>{digest.slice(0, 12)}…</code>
        </span>
      </p>
      <details className="text-sm">
        <summary className="cursor-pointer font-bold text-key-900">{m.eligibility_determination_findings()}</summary>
        <div className="mt-2">
          <RecordedFindings determination={determination} />
        </div>
      </details>
    </div>
  );
}

/** The clauses as they were on that day, read from the record. */
export function RecordedFindings({ determination }: { determination: DeterminationPartsFragment }) {
  const findings = determination.findings.map((each) => readFragment(findingParts, each));
  return (
    <Table
      caption={m.eligibility_determination_findings()}
      rows={findings}
      rowKey={({ clause }) => clause}
      columns={[
        {
          key: 'clause',
          header: m.eligibility_col_clause(),
          isRowHeader: true,
          cell: (finding) => <ClauseCell clause={finding.clause} depth={depthOf(finding, findings)} isShort />,
        },
        {
          key: 'outcome',
          header: m.eligibility_col_outcome(),
          cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
        },
        {
          key: 'why',
          header: m.eligibility_col_why(),
          cell: ({ reason, factsUsed }) => (
            <>
              {reasonWord(reason)}
              {factsUsed.length > 0 && (
                <span className="block text-muted">{factsUsed.map(factInWords).join('・')}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
