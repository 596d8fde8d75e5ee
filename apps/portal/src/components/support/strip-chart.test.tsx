import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SessionPartsFragment } from '../../graphql/generated/graphql.ts';
import { StripChart } from './strip-chart.tsx';

const session = (id: string, day: string, time: string, client: string | null = 'TOGETHER') =>
  ({
    id,
    heldOn: day,
    startedAt: `${day}T${time}:00.000+09:00`,
    practised: [{ area: 'cooking', client, worker: null }],
  }) as unknown as SessionPartsFragment;

it('draws each of several times a day apart, and tells its time of day in the table', () => {
  const day = '2026-11-10';
  const sessions = [
    session('a', day, '15:30'),
    session('b', day, '10:00', 'NOT_YET'),
    session('c', '2026-11-12', '09:00'),
  ];
  const { container } = render(<StripChart sessions={sessions} areaWord={() => '料理'} />);
  const titled = [...container.querySelectorAll('figure svg title')].filter(({ parentElement }) =>
    parentElement?.hasAttribute('transform'),
  );
  const places = titled.map(({ parentElement }) => parentElement?.getAttribute('transform'));
  expect(places).toHaveLength(3);
  expect(new Set(places).size).toBe(3);
  expect(titled[0]?.textContent).toMatch(/10:00/);
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('rowheader', { hidden: true });
  expect(rows.map(({ textContent }) => textContent?.slice(-5))).toEqual(['10:00', '15:30', '09:00']);
});

it('draws nothing, and counts nothing, where nobody said how it was', () => {
  const silent = [session('a', '2026-11-10', '15:30', null)];
  const { container, rerender } = render(<StripChart sessions={silent} areaWord={() => '料理'} />);
  expect(container.textContent).toBe('');
  const one = [...silent, session('b', '2026-11-12', '10:00')];
  rerender(<StripChart sessions={one} areaWord={() => '料理'} />);
  expect(container.textContent).toContain('令和8年11月12日から令和8年11月12日まで、1回');
});
