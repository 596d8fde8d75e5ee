import type { ReactNode } from 'react';
import type { FindingPartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { OutcomeBadge, Table } from '../../ui/index.ts';
import { clauseSummary, clauseTitle } from '../clause-name.ts';
import { factInWords, factName, judgeWord, reasonWord } from '../finding-words.ts';

export interface GroundTableProps {
  findings: readonly FindingPartsFragment[];
  /** More about a ground, such as what satisfies it and since when. */
  more?: (clause: string) => ReactNode;
}

/** The six grounds of 3(3), each with its outcome, why, and what is missing. */
export function GroundTable({ findings, more }: GroundTableProps) {
  return (
    <Table
      caption={m.staff_grounds()}
      rows={findings.filter(({ parent }) => parent !== null)}
      rowKey={({ clause }) => clause}
      columns={[
        {
          key: 'ground',
          header: m.staff_ground(),
          isRowHeader: true,
          width: 'w-[38%]',
          cell: ({ clause }) => (
            <>
              <span className="me-2 whitespace-nowrap">{clause}</span>
              {clauseTitle(clause)}
              <span className="block text-sm leading-6 font-normal text-muted">{clauseSummary(clause)}</span>
            </>
          ),
        },
        {
          key: 'outcome',
          header: m.eligibility_col_outcome(),
          cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
        },
        {
          key: 'why',
          header: m.eligibility_col_why(),
          cell: ({ clause, reason, factsUsed }) => (
            <div className="space-y-1">
              <p>{reasonWord(reason)}</p>
              {factsUsed.length > 0 && <p className="text-sm leading-6">{factsUsed.map(factInWords).join('・')}</p>}
              {more?.(clause)}
            </div>
          ),
        },
        {
          key: 'missing',
          header: m.eligibility_missing(),
          cell: ({ missingFacts, judgementNeededBy }) => (
            <>
              {missingFacts.map(factName).join('・')}
              {judgementNeededBy && m.staff_recognition_by({ who: judgeWord(judgementNeededBy) })}
            </>
          ),
        },
      ]}
    />
  );
}
