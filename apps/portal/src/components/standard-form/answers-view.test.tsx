import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AnswersOnPaper } from './answers-on-paper.tsx';
import { AnswersView } from './answers-view.tsx';
import type { SavedAnswers } from './own-answers.ts';

const housing = (code: string, ja: string) => ({
  key: 'housing',
  ja: '住まいの種類',
  en: 'Kind of housing',
  kind: 'CHOICE',
  values: [code],
  codes: [{ code, ja, en: code }],
});
const debts = { key: 'debts', ja: '債務がある', en: 'Has debts', kind: 'YES_NO', values: ['yes'], codes: [] };
const saved = (changes: Record<string, unknown> = {}) =>
  ({
    form: 'reception',
    edition: '2020-04-01',
    ja: '相談受付・申込票',
    en: 'Reception sheet',
    hidden: false,
    answers: [housing('rented', '民間の賃貸'), debts],
    changes: [
      {
        at: '2026-11-24T01:00:00Z',
        by: { id: 'a', displayName: '例示 花子' },
        before: housing('family', '家族の家'),
        after: housing('rented', '民間の賃貸'),
      },
    ],
    ...changes,
  }) as unknown as SavedAnswers;

it('says what was answered in its own words, and what stood there before', () => {
  const { container } = render(<AnswersView saved={saved()} />);
  const text = container.textContent;
  expect(text).toContain('相談受付・申込票令和2年4月1日からの版');
  expect(text).toContain('住まいの種類民間の賃貸');
  expect(text).toContain('債務があるはい');
  expect(text).toContain('家族の家 → 民間の賃貸');
  expect(text).toContain('例示 花子');
});

it('says that there are answers where they are not shown, and nothing where there are none', () => {
  const { unmount } = render(<AnswersView saved={saved({ hidden: true, answers: [], changes: [] })} />);
  expect(screen.getByText(/表示されません|見られません|見えません/)).toBeTruthy();
  unmount();
  const { container } = render(<AnswersView saved={saved({ answers: [], changes: [] })} />);
  expect(container.textContent).toBe('');
});

it('stands on paper as a table, and takes no room where all was left open', () => {
  const { unmount } = render(<AnswersOnPaper saved={saved()} />);
  expect(screen.getByRole('row', { name: '住まいの種類 民間の賃貸' })).toBeTruthy();
  unmount();
  const { container } = render(<AnswersOnPaper saved={saved({ answers: [] })} />);
  expect(container.textContent).toBe('');
});
