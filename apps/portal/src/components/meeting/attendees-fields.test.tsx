import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Form, usePortalForm } from '../../forms/index.ts';
import type { AttendeeChoicesFragment, PlanForMeetingFragment } from '../../graphql/generated/graphql.ts';
import { type Viewer, ViewerProvider } from '../../graphql/viewer.tsx';
import { AttendeesFields, attendeeSchema } from './attendees-fields.tsx';
import { ownAttendance } from './own-attendance.ts';
import { RuleCard } from './rule-card.tsx';

const office = { id: 'chichibu', name: '秩父事務所', nameEn: 'Chichibu' };
const colleague = (id: string, displayName: string) => ({ id, displayName, kana: null, offices: [office] });
const choices = {
  agencies: { nodes: [{ id: 'center', name: '支援センター', nameEn: 'Center', kind: 'HIKIKOMORI_CENTER' }] },
  staffMembers: { nodes: [colleague('chief', '見本 主任'), colleague('worker', '見本 担当')] },
} as unknown as AttendeeChoicesFragment;
const viewer = {
  id: 'chief',
  displayName: '見本 主任',
  roles: [],
  officeIds: [],
  organisation: null,
} as unknown as Viewer;
const planBy = (id: string) =>
  ({
    submittedBy: { id, displayName: choices.staffMembers?.nodes.find((each) => each.id === id)?.displayName },
    case: { client: { displayName: '例示 太郎', kana: null, nameKnown: 'FULL' }, assignments: [] },
  }) as unknown as PlanForMeetingFragment;

const schema = z.object({ attendees: z.array(attendeeSchema) });

function Page({ submitter = 'worker', isRecording = false }: { submitter?: string; isRecording?: boolean }) {
  const plans = [planBy(submitter)];
  const form = usePortalForm({ schema, defaults: { attendees: [ownAttendance(viewer, choices, true)] } });
  return (
    <ViewerProvider viewer={viewer}>
      <Form form={form} label="会議" onSubmit={async () => undefined}>
        <AttendeesFields choices={choices} plans={plans} asksAttendance={isRecording} />
        <RuleCard plans={plans} isRecording={isRecording} />
        <button type="submit">送る</button>
      </Form>
    </ViewerProvider>
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const names = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /名前/ }).map(({ value }) => value);
async function addAgency() {
  const box = screen.getByRole('combobox', { name: '関係機関から' });
  act(() => box.focus());
  fireEvent.change(box, { target: { value: '支援' } });
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  fireEvent.keyDown(box, { key: 'Enter' });
  fireEvent.click(screen.getAllByRole('button', { name: '加える' })[1] as HTMLElement);
}
const rule = () =>
  within(screen.getByRole('region', { name: 'プランを了承するために要ること' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('会議に声をかける人', () => {
  it('は、開く人が初めから載り、機関は担当者として名前なしで招ける', async () => {
    render(<Page />);
    expect(names()).toEqual(['見本 主任']);
    await addAgency();
    expect(names()).toEqual(['見本 主任', '担当者']);
  });

  it('の直すところは、だれの行かを付けて言う', async () => {
    render(<Page />);
    await addAgency();
    const rows = screen.getAllByRole<HTMLInputElement>('textbox', { name: /名前|所属/ });
    fireEvent.change(rows[1] as HTMLElement, { target: { value: '' } });
    fireEvent.change(rows[2] as HTMLElement, { target: { value: '' } });
    press('ほかの人を加える');
    press('送る');
    await screen.findByRole('link', { name: /^見本 主任の所属/ });
    for (const row of [/^2人目（支援センター）の名前/, /^3人目の名前/, /^3人目の所属/])
      expect(screen.getByRole('link', { name: row })).toBeTruthy();
  });

  it('の了承の決まりを、断られる前に言う', () => {
    render(<Page />);
    const [staff, recorder] = rule();
    expect(staff).toMatch(/^まだ満たしていません職員二人以上に声をかけておく（いま1人）/);
    expect(recorder).toMatch(/^満たしています.*提出した人: 見本 担当/);
  });

  it('を記録するときは、提出した本人に、ほかの人が要ると言う', () => {
    render(<Page submitter="chief" isRecording />);
    const [staff, there, recorder] = rule();
    expect(staff).toContain('いま1人');
    expect(there).toMatch(/^満たしています/);
    expect(recorder).toMatch(/^まだ満たしていません.*あなたが提出したプラン: 例示 太郎/);
    fireEvent.click(screen.getByRole('checkbox', { name: '出席' }));
    expect(rule()[1]).toMatch(/^まだ満たしていません/);
  });
});
