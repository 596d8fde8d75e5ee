import { describe, expect, it } from 'vitest';
import { openGroups, todaySearch, todayVariables, withGroups } from './today-groups.ts';

const known = ['OVERDUE_PROMISES', 'UNASSIGNED_CASES', 'JUDGEMENTS_TO_APPROVE', 'DETERMINATIONS_TO_APPROVE'] as const;

describe('開いたまとまりをアドレスが覚える', () => {
  it('開き、先の頁へ進み、たたむ', () => {
    const opened = withGroups(undefined, ['UNASSIGNED_CASES'], 0);
    expect(opened).toEqual({ open: ['UNASSIGNED_CASES'] });
    const further = withGroups(opened.open, ['UNASSIGNED_CASES'], 50);
    expect(further).toEqual({ open: ['UNASSIGNED_CASES.50'] });
    expect(withGroups(further.open, ['UNASSIGNED_CASES'], undefined)).toEqual({});
  });

  it('決裁は、判断と判定をいっしょに開く', () => {
    const both = ['JUDGEMENTS_TO_APPROVE', 'DETERMINATIONS_TO_APPROVE'] as const;
    const { open } = withGroups(['OVERDUE_PROMISES'], both, 0);
    expect([...openGroups(open, known).keys()]).toEqual(['OVERDUE_PROMISES', ...both]);
  });

  it('知らない言葉や壊れた印は、なかったことにする', () => {
    expect(openGroups(['NOBODY', 'UNASSIGNED_CASES.100'], known)).toEqual(new Map([['UNASSIGNED_CASES', 100]]));
    expect(todaySearch.parse({ open: ['<script>'] })).toEqual({ open: undefined });
    expect(todaySearch.parse({ open: 'x' })).toEqual({ open: undefined });
    expect(todayVariables(openGroups(['UNASSIGNED_CASES.50'], known))).toEqual({
      few: 5,
      open: [{ group: 'UNASSIGNED_CASES', skip: 50 }],
    });
  });
});
