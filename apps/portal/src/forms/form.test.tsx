import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type Refused, readAnswer } from './answers.ts';
import { fieldsFor } from './fields.tsx';
import { Form, usePortalForm } from './form.tsx';
import { optionalText, requiredChoice, requiredDate, requiredText } from './schema.ts';

const schema = z.object({
  name: requiredText(10),
  day: requiredDate(),
  result: requiredChoice(['MET', 'NO_ANSWER']),
  note: optionalText(5),
});
const F = fieldsFor<z.input<typeof schema>>();

function Page({ save }: { save: (values: z.output<typeof schema>) => Promise<Refused | undefined> }) {
  const form = usePortalForm({ schema, defaults: { name: '', day: '', result: '', note: '' } });
  return (
    <Form form={form} label="記録" onSubmit={save}>
      <F.Text name="name" label="名前" required />
      <F.Date name="day" label="訪問日" required />
      <F.Radio
        name="result"
        label="結果"
        required
        choices={[
          { value: 'MET', label: '会えた' },
          { value: 'NO_ANSWER', label: '不在' },
        ]}
      />
      <F.TextArea name="note" label="メモ" max={5} />
      <button type="submit">記録する</button>
    </Form>
  );
}

const press = () => fireEvent.click(screen.getByRole('button', { name: '記録する' }));
const fill = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });

describe('入力欄とエラーの一覧', () => {
  it('一覧が焦点を取り、欄と同じ理由を並び順に言い、欄へ飛ぶ', async () => {
    const save = vi.fn();
    render(<Page save={save} />);
    fill(/^訪問日/, '平成38年1月1日');
    press();
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    const links = [...summary.querySelectorAll('a')].map(({ textContent }) => textContent);
    expect(links).toEqual([
      '名前: 入力してください',
      '訪問日: 平成は平成31年4月30日までです。元号を確かめてください',
      '結果: 選んでください',
    ]);
    expect(screen.getAllByText('平成は平成31年4月30日までです。元号を確かめてください')).toHaveLength(1);
    fireEvent.click(summary.querySelectorAll('a')[1]!);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^訪問日/ }));
    expect(save).not.toHaveBeenCalled();
  });

  it('字数を超えても打った文は切らない', async () => {
    render(<Page save={async () => undefined} />);
    fill(/^メモ/, 'あいうえおか');
    expect(screen.getByText('1字超えています')).toBeTruthy();
    press();
    expect((await screen.findByRole('alert')).textContent).toContain('メモ: 5字以内で入力してください');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^メモ/ }).value).toBe('あいうえおか');
  });

  it('サーバーの断りを、条項とともに見せ、入力は残す', async () => {
    const save = async () => {
      const payload = {
        __typename: 'Refusal' as const,
        code: 'X',
        clause: '3(3)',
        messageJa: '資格が必要です',
        messageEn: 'no',
      };
      const answer = readAnswer({}, payload as typeof payload | { __typename: 'Saved' }, 'Saved');
      return 'refused' in answer ? answer.refused : undefined;
    };
    render(<Page save={save} />);
    fill(/^名前/, '渡邉');
    fill(/^訪問日/, 'R8.11.23');
    fireEvent.click(screen.getByRole('radio', { name: '会えた' }));
    press();
    expect(await screen.findByText('資格が必要です')).toBeTruthy();
    expect(screen.getByText('根拠: 3(3)')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^名前/ }).value).toBe('渡邉');
  });

  it('サーバーが見つけた欄の誤りも、一覧と欄に出る', async () => {
    render(<Page save={async () => ({ issues: [{ name: 'name', reason: '同じ名前があります' }] })} />);
    fill(/^名前/, '渡邉');
    fill(/^訪問日/, 'R8.11.23');
    fireEvent.click(screen.getByRole('radio', { name: '会えた' }));
    press();
    expect((await screen.findByRole('alert')).textContent).toContain('名前: 同じ名前があります');
  });
});
