import type { VerdictPartsFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { currentLocale, m } from '../../text/text.ts';
import { Badge, type Column, Table, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { handOverCase } from './hand-over.graphql.ts';

export interface VerdictTableProps {
  caption: string;
  verdicts: readonly VerdictPartsFragment[];
  /** Of what was done, not of what would be. */
  isDone?: boolean;
}

/** Case by case: to whom, whether it can be, why not, and where that is settled. */
export function VerdictTable({ caption, verdicts, isDone = false }: VerdictTableProps) {
  const columns: Column<VerdictPartsFragment>[] = [
    {
      key: 'case',
      header: m.worklist_handover_case(),
      isRowHeader: true,
      cell: (verdict) => <Which verdict={verdict} />,
    },
    { key: 'to', header: m.worklist_handover_to(), cell: ({ toWorker }) => toWorker?.displayName ?? '—' },
    {
      key: 'verdict',
      header: m.worklist_handover_verdict(),
      cell: (verdict) => <Verdict verdict={verdict} isDone={isDone} />,
    },
  ];
  return <Table caption={caption} columns={columns} rows={verdicts} rowKey={({ caseId }) => caseId} />;
}

function Which({ verdict }: { verdict: VerdictPartsFragment }) {
  const found = readFragment(handOverCase, verdict.case);
  if (!found) return <>{m.worklist_handover_not_found()}</>;
  return (
    <>
      <TextLink to={casePath(found.id) as string}>
        <PersonName {...found.client} />
      </TextLink>
      <span className="block font-mono text-sm font-normal whitespace-nowrap text-muted">{found.number}</span>
    </>
  );
}

function Verdict({
  verdict: { accepted, refusal, caseId, toWorker },
  isDone,
}: {
  verdict: VerdictPartsFragment;
  isDone: boolean;
}) {
  if (accepted || !refusal) {
    return (
      <Badge tone="success" icon="check">
        {isDone ? m.worklist_handover_done_one() : m.worklist_handover_can()}
      </Badge>
    );
  }
  return (
    <div className="space-y-1">
      <Badge tone="danger" icon="cross">
        {m.worklist_handover_cannot()}
      </Badge>
      <p>
        {currentLocale() === 'ja' ? refusal.messageJa : refusal.messageEn}
        {refusal.clause && (
          <span className="ms-1 text-sm text-muted">{m.forms_clause({ clause: refusal.clause })}</span>
        )}
      </p>
      <Settle code={refusal.code} caseId={caseId} workerId={toWorker?.id} />
    </div>
  );
}

/** The page where the reason can be done away with. */
function Settle({ code, caseId, workerId }: { code: string; caseId: string; workerId: string | undefined }) {
  switch (code) {
    case 'NOT_QUALIFIED':
    case 'WORKER_WITHOUT_ROLE':
    case 'WORKER_UNKNOWN':
      return workerId ? (
        <TextLink to="/staff/$staffId" params={{ staffId: workerId }}>
          {m.worklist_handover_settle_evidence()}
        </TextLink>
      ) : null;
    case 'ALREADY_ASSIGNED':
    case 'HELD_BY_ANOTHER':
      return <TextLink to={casePath(caseId, 'team') as string}>{m.worklist_handover_settle_team()}</TextLink>;
    case 'CASE_SET_ASIDE':
      return <TextLink to={casePath(caseId) as string}>{m.worklist_handover_settle_case()}</TextLink>;
    default:
      return null;
  }
}
