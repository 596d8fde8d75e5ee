import type { AnswerChangeFragment } from '../../graphql/generated/graphql.ts';
import type { FragmentType } from '../../graphql/generated/index.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Table } from '../../ui/index.ts';
import type { codeListParts } from '../case/code-list.ts';
import { codeWord } from '../case/code-list.ts';

export interface AnswerHistoryProps {
  changes: readonly AnswerChangeFragment[];
  areas: FragmentType<typeof codeListParts> | null;
}

/** Each answer as it came to be: before, after, who and when. Folded: it is looked up, not read daily. */
export function AnswerHistory({ changes, areas }: AnswerHistoryProps) {
  if (changes.length === 0) return null;
  const said = ({ part }: AnswerChangeFragment, words: string | null) => {
    if (words === null) return <span className="text-muted">{m.assessment_said_nothing()}</span>;
    return <span className="whitespace-pre-wrap">{part === 'MOST_SERIOUS' ? codeWord(areas, words) : words}</span>;
  };
  return (
    <details>
      <summary className="cursor-pointer py-1 font-bold">{m.assessment_changes({ count: changes.length })}</summary>
      <div className="mt-2">
        <Table
          caption={m.assessment_changes_caption()}
          rows={changes}
          rowKey={({ version, part, code }) => `${version} ${part} ${code ?? ''}`}
          columns={[
            {
              key: 'answer',
              header: m.assessment_answer(),
              isRowHeader: true,
              width: 'w-56',
              cell: (change) => answerWord(change, areas),
            },
            { key: 'before', header: m.assessment_before(), cell: (change) => said(change, change.before) },
            { key: 'after', header: m.assessment_after(), cell: (change) => said(change, change.after) },
            {
              key: 'who',
              header: m.assessment_changed_by(),
              width: 'w-48',
              cell: ({ version, changedBy, changedAt }) => (
                <span className="text-sm">
                  {changedBy?.displayName ?? '—'}
                  <span className="block text-muted tabular-nums">{formatDateTime(changedAt)}</span>
                  <span className="block text-muted">{m.assessment_numbered({ version })}</span>
                </span>
              ),
            },
          ]}
        />
      </div>
    </details>
  );
}

function answerWord({ part, code }: AnswerChangeFragment, areas: AnswerHistoryProps['areas']): string {
  const domain = code === null ? '' : codeWord(areas, code);
  if (part === 'PROBLEM') return m.assessment_problem_of({ domain });
  if (part === 'STRENGTH') return m.assessment_strength_of({ domain });
  return part === 'SUMMARY' ? m.assessment_summary() : m.assessment_serious_field();
}
