import { fireEvent, render, screen } from '@testing-library/react';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import type { SupportCaseFragment } from '../../graphql/generated/graphql.ts';
import { SessionAgainst } from './session-against.tsx';
import { SessionWhen } from './session-when.tsx';

const block = {
  id: 'b',
  scope: 'VISITS',
  saidBy: 'CLIENT',
  saidOn: '2026-11-20',
  recontactOn: '2026-12-20',
  words: 'しばらく来ないでほしい',
  liftedAt: null,
  inForce: true,
} as unknown as SupportCaseFragment['visitBlock'];

function Page({ duty, day = '2026-11-24', who = 'CLIENT' }: { duty: string; day?: string; who?: string }) {
  const form = useForm({
    defaultValues: { day, start: '9:00', end: '', place: '', atHome: '', counterparts: [who] },
  });
  return (
    <FormProvider {...form}>
      <SessionWhen duty={duty} />
      <SessionAgainst block={block} duty={duty} />
    </FormProvider>
  );
}

const isStopped = () => screen.queryByText('しばらく来ないでほしい') !== null;

describe('断られている間の支援', () => {
  it('は、業務カならいつも自宅なので、聞かずに止まると言う', () => {
    render(<Page duty="3(4)カ" />);
    expect(screen.queryByRole('radiogroup', { name: /自宅/ })).toBeNull();
    expect(isStopped()).toBe(true);
  });

  it('は、業務キなら自宅かを聞き、自宅のときだけ止まると言う', () => {
    render(<Page duty="3(4)キ" />);
    expect(isStopped()).toBe(false);
    fireEvent.click(screen.getByRole('radio', { name: '本人の自宅で' }));
    expect(isStopped()).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: '自宅の外で' }));
    expect(isStopped()).toBe(false);
  });

  it('は、本人も家族も相手に選ばなくても、自宅なら止まると言う', () => {
    render(<Page duty="3(4)カ" who="OTHER" />);
    expect(isStopped()).toBe(true);
  });

  it('は、言われる前の日なら止まらない', () => {
    render(<Page duty="3(4)カ" day="2026-11-19" />);
    expect(isStopped()).toBe(false);
  });
});
