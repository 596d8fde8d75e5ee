import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { EraDateField, type EraDateFieldProps } from './era-date-field.tsx';
import { readDateValue } from './era-date-text.ts';

function Page({ start = '', ...rest }: Partial<EraDateFieldProps> & { start?: string }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <EraDateField name="day" label="訪問日" {...rest} value={value} onChange={setValue} />
      <output>{value}</output>
      <button type="button" onClick={() => setValue('2026-01-05')}>
        下書き
      </button>
    </>
  );
}

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^訪問日/ });
const value = () => document.querySelector('output')?.textContent;

function type(text: string): void {
  fireEvent.focus(box());
  fireEvent.change(box(), { target: { value: text } });
}

describe('和暦の日付欄', () => {
  it('は、近い日を言い方どおりに読める欄では、それを先に読む', () => {
    render(<Page readNear={(text) => (text === '1203' ? '2026-12-03' : undefined)} />);
    type('1203');
    expect(value()).toBe('2026-12-03');
    type('R8.11.23');
    expect(value()).toBe('2026-11-23');
  });

  it.each([
    ['R8.11.23', '2026-11-23'],
    ['令和8年11月23日', '2026-11-23'],
    ['平成元年1月8日', '1989-01-08'],
    ['ｒ８/１１/２３', '2026-11-23'],
    ['20261123', '2026-11-23'],
    ['S58.6.10', '1983-06-10'],
  ])('%s は %s', (text, date) => {
    render(<Page />);
    type(text);
    expect(value()).toBe(date);
    expect(box().value).toBe(text);
  });

  it.each(['H31.5.10', 'H38.5.10', 'S64.1.8', 'R8.2.30', '8.11.23', 'あした'])(
    '%s は丸めず、打ったまま残す',
    (text) => {
      render(<Page />);
      type(text);
      fireEvent.blur(box());
      expect(value()).toBe(text);
      expect(box().value).toBe(text);
      expect(readDateValue(text)).toHaveProperty('problem');
    },
  );

  it('欄を離れると短い形に直し、下に長い形と祝日を書く', () => {
    render(<Page />);
    type('20261123');
    fireEvent.blur(box());
    expect(box().value).toBe('R8.11.23');
    expect(screen.getByText('令和8年11月23日（月）・勤労感謝の日')).toBeTruthy();
  });

  it('外から値が変わったときだけ、打った文字を置き換える', () => {
    render(<Page />);
    type('R8.2.30');
    fireEvent.click(screen.getByRole('button', { name: '下書き' }));
    expect(box().value).toBe('R8.1.5');
  });

  it('年だけの日付は、許すときだけ受け取る', () => {
    expect(readDateValue('S58', 'year')).toEqual({ date: '1983' });
    expect(readDateValue('S58')).toEqual({ problem: '日まで入力してください' });
    expect(readDateValue('S58', 'month')).toEqual({ problem: '月まで入力してください' });
  });

  it('断る理由を具体的に言う', () => {
    expect(readDateValue('H38.5.10')).toEqual({ problem: '平成は平成31年4月30日までです。元号を確かめてください' });
    expect(readDateValue('R8.2.30')).toEqual({ problem: '令和8年2月30日は暦にありません' });
  });
});
