import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { EraDateField, type EraDateFieldProps } from './era-date-field.tsx';
import { describeDate, readDateValue } from './era-date-text.ts';

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

  it.each([
    ['1979', '昭和54年（西暦1979年）・月日は不明'],
    ['1979-06', '昭和54年6月（西暦1979年）・日は不明'],
    ['1989', '昭和64年・平成元年（西暦1989年）・月日は不明'],
  ])('%s は和暦と西暦を並べ、先頭に0を付けずに書く', (value, words) => expect(describeDate(value)).toBe(words));

  it('断る理由を具体的に言う', () => {
    expect(readDateValue('H38.5.10')).toEqual({ problem: '平成は平成31年4月30日までです。元号を確かめてください' });
    expect(readDateValue('R8.2.30')).toEqual({ problem: '令和8年2月30日は暦にありません' });
  });
});

describe('生年月日の欄', () => {
  const birth = { coarsest: 'year', calendar: false, isBirth: true } as const;

  it.each(['S54頃', '昭和54年ごろ'])('%s はその年として読み、「頃」と聞いたことを伝える', (text) => {
    const heard: string[] = [];
    render(<Page {...birth} onAbout={(typed) => heard.push(typed)} />);
    type(text);
    expect(value()).toBe('1979');
    expect(heard).toEqual([text]);
  });

  it.each(['47歳', '47'])('%s は一つの年に決めつけず、二つの年を言う', (text) => {
    render(<Page {...birth} />);
    type(text);
    expect(value()).toBe(text);
    const thisYear = Number(new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' }).slice(0, 4));
    const era = (year: number) => (year <= 1988 ? `S${year - 1925}` : `H${year - 1988}`);
    const message = screen.getByText(/^47歳なら/).textContent ?? '';
    expect(message).toContain(era(thisYear - 48));
    expect(message).toContain(era(thisYear - 47));
  });

  it('まだ来ていない年は、打っている間に言う', () => {
    render(<Page {...birth} />);
    type('R30');
    expect(screen.getByText('令和30年は、まだ来ていません')).toBeTruthy();
  });
});

describe('過ぎた日だけの欄', () => {
  it('まだ来ていない日は、打っている間に言う', () => {
    render(<Page max="2026-12-01" />);
    type('R8.12.2');
    expect(screen.getByText('令和8年12月2日は、まだ来ていません')).toBeTruthy();
    type('R8.12.1');
    expect(screen.queryByText(/まだ来ていません/)).toBeNull();
  });
});
