import { fireEvent, render, screen } from '@testing-library/react';
import { FormProvider, useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import type { SupportListsFragment } from '../../graphql/generated/graphql.ts';
import { ContactSession } from './contact-session.tsx';
import { emptySession, NO_ITEM } from './session-schema.ts';

const lists = {
  dailyLifeAreas: { ' $fragmentRefs': {}, entries: [] },
  adaptationAreas: { ' $fragmentRefs': {}, entries: [] },
} as unknown as SupportListsFragment;
const cooking = { id: 'cooking', what: '昼の食事を作る', duty: '3(4)カ', recordState: 'OPEN' };
const mailing = { id: 'mailing', what: '封筒を折る', duty: '3(4)キ', recordState: 'OPEN' };
type Items = Parameters<typeof ContactSession>[0]['items'];

const held = { id: 'u', from: '2026-11-20', until: '2026-11-24', endedAt: null };

function Page({ items, restricts = false, day = '' }: { items: readonly object[]; restricts?: boolean; day?: string }) {
  const form = useForm({ defaultValues: { day, duties: ['3(4)ア'], restricts, session: emptySession(NO_ITEM, []) } });
  return (
    <FormProvider {...form}>
      <ContactSession items={items as Items} lists={lists} urgentHelp={[held]} />
      <output>{form.watch('duties').join()}</output>
      <button type="button" onClick={() => form.setValue('duties', ['3(4)ア'])}>
        業務を外す
      </button>
    </FormProvider>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const isChosen = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).checked;
const named = () => document.querySelector('output:not([role])')?.textContent;

describe('接触の記録の中の支援', () => {
  it('は、業務カ・キがなくても開けて、項目を選ぶとその業務が付く', () => {
    render(<Page items={[cooking, mailing]} />);
    press('この接触でした支援を書く');
    expect(named()).toBe('3(4)ア');
    fireEvent.click(screen.getByRole('radio', { name: mailing.what }));
    expect(named()).toBe('3(4)ア,3(4)キ');
  });

  it('は、項目が一つなら、開くとその項目になる', () => {
    render(<Page items={[cooking]} />);
    press('この接触でした支援を書く');
    expect(isChosen(cooking.what)).toBe(true);
    expect(named()).toBe('3(4)ア,3(4)カ');
    expect(screen.getAllByText(/どちらか一つは書いてください/)).toHaveLength(2);
  });

  it('は、業務を外すと、どの項目にも書かない', () => {
    render(<Page items={[cooking]} />);
    press('この接触でした支援を書く');
    press('業務を外す');
    expect(isChosen('支援の記録には書かない')).toBe(true);
  });

  it('は、読める人を限った接触では、職場の人が読めると断る', () => {
    render(<Page items={[cooking]} restricts />);
    press('この接触でした支援を書く');
    expect(screen.getByText('読める人を限っても、ここに書く言葉は職場の人が読めます。')).toBeDefined();
  });

  it('は、プランの決定前は、緊急の支援の決定がある日なら理由を聞かず、ない日なら聞く', () => {
    const early = { ...cooking, recordState: 'URGENT_HELP_ONLY' };
    const { unmount } = render(<Page items={[early]} day="2026-11-24" />);
    press('この接触でした支援を書く');
    expect(screen.getByText(/緊急の支援の決定（.*まで）にもとづく記録になります/)).toBeDefined();
    expect(screen.queryByRole('textbox', { name: /待てない理由/ })).toBeNull();
    unmount();
    render(<Page items={[early]} day="2026-11-25" />);
    press('この接触でした支援を書く');
    expect(screen.getByRole('textbox', { name: /待てない理由/ })).toBeDefined();
  });

  it('は、書ける項目がなければ出ない', () => {
    render(<Page items={[{ ...cooking, recordState: 'CLOSED' }]} />);
    expect(screen.queryByRole('button', { name: 'この接触でした支援を書く' })).toBeNull();
  });
});
