import { assignOutreach, openCase } from '../case-begun.ts';
import { card, press, write } from '../hands.ts';
import { checkPage } from '../page-check.ts';
import { atCase, type Story } from './story.ts';
import { nameOf } from './team.ts';

/** 業務ウ: what one leaves to the next is shown until it is read; whoever goes is asked for a note for the team. */
export async function handOverNotes(story: Story): Promise<void> {
  const { acting, endpoints } = story.world;
  const caseId = await openCase(acting, { displayName: '引継 見本', kana: 'ひきつぎ みほん' });
  await assignOutreach(acting, caseId, { handOverNote: '火曜の午後なら会える。犬が苦手。' });
  const own = { ...story, caseId };

  const worker = await story.people.person('outreach');
  await worker.goto(endpoints.portal);
  await card(worker, /^読んでいない引き継ぎ/)
    .getByText('アウトリーチ支援員を引き受けるあなたへ')
    .waitFor();
  await atCase(own, 'outreach', 'team');
  const unread = card(worker, '読んでいない引き継ぎ');
  await unread.getByText('火曜の午後なら会える。犬が苦手。').waitFor();
  await checkPage(worker, 'hand-over-to-read');
  await press(unread, /^読みました/);
  await unread.waitFor({ state: 'hidden' });
  await worker.getByText('火曜の午後なら会える。犬が苦手。').waitFor();

  const supervisor = await atCase(own, 'supervisor', 'team');
  await supervisor.getByRole('link', { name: `担当を終える: ${nameOf('outreach-chichibu')}` }).click();
  const form = supervisor.getByRole('form', { name: '担当を終える' });
  await write(form, '理由', '異動');
  await write(form, '残る人・次の人への引き継ぎ', '手紙は母が渡してくれる');
  await checkPage(supervisor, 'hand-over-leaving', [390]);
  await press(form, '担当を終える');
  await supervisor.getByRole('cell', { name: /手紙は母が渡してくれる/ }).waitFor();
}
