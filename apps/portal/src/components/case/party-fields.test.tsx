import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Form, usePortalForm } from '../../forms/index.ts';
import { PartyFields } from './party-fields.tsx';
import { emptyParty, partyInput, partySchema } from './party-values.ts';

const schema = z.object({ consulter: partySchema, client: partySchema });
let sent: z.output<typeof schema> | undefined;

function Page() {
  const form = usePortalForm({
    schema,
    defaults: {
      consulter: { ...emptyParty, nameKnown: 'FULL' },
      client: { ...emptyParty, nameKnown: 'FULL' },
    },
  });
  const lists = { relations: [], genders: [] };
  return (
    <Form
      form={form}
      label="相談"
      onSubmit={async (values) => {
        sent = values;
        return undefined;
      }}
    >
      <section aria-label="相談した人">
        <PartyFields of="consulter" isClient={false} whose="相談した人" {...lists} />
      </section>
      <section aria-label="本人">
        <PartyFields of="client" isClient whose="本人" {...lists} />
      </section>
      <button type="submit">送る</button>
    </Form>
  );
}

/** The upper person appears once it is asked for, as the caller does at intake. */
function Late() {
  const [isThere, setThere] = useState(false);
  const form = usePortalForm({
    schema,
    defaults: { consulter: { ...emptyParty, nameKnown: 'FULL' }, client: { ...emptyParty, nameKnown: 'FULL' } },
  });
  const lists = { relations: [], genders: [] };
  return (
    <Form form={form} label="相談" onSubmit={async () => undefined}>
      <label>
        <input type="checkbox" checked={isThere} onChange={() => setThere(!isThere)} />
        上の人
      </label>
      {isThere && <PartyFields of="consulter" isClient={false} whose="相談した人" {...lists} />}
      <PartyFields of="client" isClient whose="本人" {...lists} />
      <button type="submit">送る</button>
    </Form>
  );
}

const box = (section: string, name: RegExp) =>
  within(screen.getByRole('region', { name: section })).getByRole<HTMLInputElement>('textbox', { name });

function write(section: string, name: RegExp, text: string): HTMLInputElement {
  const field = box(section, name);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  return field;
}

describe('二人が載る用紙', () => {
  it('直すところを、だれの欄かを付けて言う', async () => {
    render(<Page />);
    fireEvent.click(screen.getByRole('button', { name: '送る' }));
    const summary = await screen.findByRole('link', { name: /相談した人の氏名/ });
    expect(summary).toBeTruthy();
    expect(screen.getByRole('link', { name: /本人の氏名/ })).toBeTruthy();
  });

  it('直すところを、ページに並ぶ順に言う。欄があとから現れても', async () => {
    render(<Late />);
    fireEvent.click(screen.getByRole('checkbox', { name: '上の人' }));
    fireEvent.click(screen.getByRole('button', { name: '送る' }));
    await screen.findByRole('alert');
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent?.split(':')[0])).toEqual([
      '相談した人の氏名',
      '本人の氏名',
    ]);
  });

  it('読みを書けば、氏名を求める知らせは消える', async () => {
    render(<Page />);
    fireEvent.click(screen.getByRole('button', { name: '送る' }));
    await screen.findByRole('link', { name: /本人の氏名/ });
    write('本人', /^ふりがな/, 'もぎ');
    await expect.poll(() => screen.queryByRole('link', { name: /本人の氏名/ })).toBeNull();
  });

  it('氏名か読みのどちらかが要り、読みがあれば氏名は要らない', () => {
    render(<Page />);
    expect(box('本人', /^氏名/).getAttribute('aria-required') ?? box('本人', /^氏名/).required).toBeTruthy();
    write('本人', /^ふりがな/, 'もぎ');
    expect(box('本人', /^氏名/).required).toBe(false);
  });

  it('番号は半角に、読みは全角の仮名に直し、氏名の字は変えない', async () => {
    render(<Page />);
    expect(write('相談した人', /^電話番号/, '０４９４−７５−１２３４，０９０ー０００0ー0000').value).toBe(
      '0494-75-1234、090-0000-0000',
    );
    expect(write('相談した人', /^ふりがな/, 'ﾓｷﾞ　ﾊﾅｺ').value).toBe('モギ ハナコ');
    expect(write('相談した人', /^氏名/, '\u{FA19}谷　　髙子').value).toBe('\u{FA19}谷 髙子');
    write('本人', /^氏名/, '模擬');
    fireEvent.click(screen.getByRole('button', { name: '送る' }));
    await expect
      .poll(() => sent && partyInput(sent.consulter))
      .toMatchObject({
        displayName: '\u{FA19}谷 髙子',
        kana: 'モギ ハナコ',
        phones: ['0494-75-1234', '090-0000-0000'],
      });
  });

  it('「頃」と聞いたことは、生年月日のもとに残る', () => {
    render(<Page />);
    write('本人', /^生年月日(?!のもと)/, 'S54頃');
    expect(box('本人', /^生年月日のもと/).value).toBe('「S54頃」と聞いた');
    write('本人', /^生年月日のもと/, '母の話');
    write('本人', /^生年月日(?!のもと)/, 'S55頃');
    write('本人', /^生年月日(?!のもと)/, 'S56頃');
    expect(box('本人', /^生年月日のもと/).value).toBe('母の話（S56頃）');
  });
});
