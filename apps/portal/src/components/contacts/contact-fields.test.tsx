import { render, screen } from '@testing-library/react';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { ContactFields } from './contact-fields.tsx';
import { StepField } from './step-field.tsx';

const written = {
  kind: 'VISIT',
  result: 'MET_PERSON',
  day: '2026-11-24',
  start: '9:00',
  end: '9:40',
  purpose: '顔を見せる',
  note: '',
  counterparts: ['CLIENT'],
  place: '自宅',
  step: 'DERIVED',
  duties: ['3(4)ア'],
};

function Page({ isPlanned = false }: { isPlanned?: boolean }) {
  const form = useForm({ defaultValues: written });
  const parts = { calendar: null, noteRows: 4, step: <StepField />, standardForm: null };
  return (
    <FormProvider {...form}>
      <ContactFields {...parts} isPlanned={isPlanned} besideNote={<p>支援と約束</p>} circle={<p>読める人</p>} />
    </FormProvider>
  );
}

/** Where each of these words first stands in the page. */
const order = (...words: string[]) => {
  const text = document.body.textContent ?? '';
  return words.map((word) => text.indexOf(word));
};

describe('接触の欄', () => {
  it('は、方法・結果・日時・目的・記録・支援と約束・読める人・相手・場所・段階・業務の順', () => {
    render(<Page />);
    const places = order(
      '方法',
      '結果',
      '日時',
      '目的',
      '記録',
      '支援と約束',
      '読める人',
      '相手・場所・段階・業務',
      '3(4)ア〜サ',
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /目的/ }).value).toBe('顔を見せる');
  });

  it('は、訪問の予定から来た目的なら、そうと言う', () => {
    const hint = '訪問の予定に書いた目的です。違ったときは直してください。';
    const { unmount } = render(<Page />);
    expect(screen.queryByText(hint)).toBeNull();
    unmount();
    render(<Page isPlanned />);
    expect(screen.getByText(hint)).toBeDefined();
  });
});
