import { expect, it } from 'vitest';
import { draftWords } from './draft-words.ts';

it('shows of a draft what was typed, and nothing of the form', () => {
  const body = JSON.stringify({
    commandId: '01940000-0000-7000-8000-000000000000',
    kind: 'VISIT',
    day: '2026-11-24',
    note: ' 窓越しに話した。\n花の話。 ',
    goals: [{ id: 'x', words: 'To meet once a month' }],
    promiseWhat: '',
    restricts: true,
  });
  expect(draftWords(body)).toBe('窓越しに話した。\n花の話。\nTo meet once a month');
  expect(draftWords('そのままの言葉')).toBe('そのままの言葉');
});
