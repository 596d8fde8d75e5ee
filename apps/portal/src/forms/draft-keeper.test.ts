// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftBridge, DraftServer, SaveAnswer, ServerDraft, Writer } from './draft-parts.ts';
import type { UnsentDraft } from './draft-vault.ts';
import { layOver } from './use-form-draft.ts';

/** The server's rule: a save on another version than the stored one is stale. */
class Shelf implements DraftServer {
  stored: ServerDraft | undefined;
  reachable = true;
  saves = 0;

  writers: Writer[] = [];

  async load() {
    if (!this.reachable) throw new Error('offline');
    return { draft: this.stored, others: this.writers };
  }

  async others(): Promise<Writer[] | undefined> {
    return this.reachable ? this.writers : undefined;
  }

  async save(_key: string, body: string, baseVersion: number | undefined): Promise<SaveAnswer> {
    if (!this.reachable) throw new Error('offline');
    this.saves += 1;
    if (!this.stored && baseVersion !== undefined) return { gone: true };
    if (this.stored && this.stored.version !== baseVersion) return { stale: this.stored };
    this.stored = { body, version: (this.stored?.version ?? 0) + 1, savedAt: '2026-11-23T01:32:00Z' };
    return { saved: this.stored, others: this.writers };
  }

  async discard(): Promise<void> {
    this.stored = undefined;
  }
}

function drawer(): DraftBridge & { kept: Map<string, UnsentDraft> } {
  const kept = new Map<string, UnsentDraft>();
  return {
    kept,
    get: async (id) => kept.get(id),
    put: async (id, draft) => void kept.set(id, draft),
    remove: async (id) => void kept.delete(id),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(shelf: Shelf, bridge: DraftBridge) {
  const shown: string[] = [];
  const keeper = new DraftKeeper('contact:1', shelf, bridge, (body) => shown.push(body));
  await keeper.load();
  return { keeper, shown };
}

describe('下書き', () => {
  it('打つとまず端末に、少しあとでサーバーに残り、届けば端末から消える', async () => {
    const shelf = new Shelf();
    const bridge = drawer();
    const { keeper } = await open(shelf, bridge);
    keeper.change('玄関先で');
    await vi.advanceTimersByTimeAsync(300);
    expect(bridge.kept.get('contact:1')?.body).toBe('玄関先で');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(shelf.stored?.body).toBe('玄関先で');
    expect(bridge.kept.size).toBe(0);
    expect(keeper.state).toMatchObject({ phase: 'saved', savedAt: '2026-11-23T01:32:00Z' });
  });

  it('続けて打つあいだは送らない', async () => {
    const shelf = new Shelf();
    const { keeper } = await open(shelf, drawer());
    for (const text of ['あ', 'あい', 'あいう']) {
      keeper.change(text);
      await vi.advanceTimersByTimeAsync(500);
    }
    await vi.advanceTimersByTimeAsync(1_500);
    expect(shelf.saves).toBe(1);
  });

  it('つながらないあいだは端末に残し、開き直してもあり、つながれば送る', async () => {
    const shelf = new Shelf();
    const bridge = drawer();
    const first = await open(shelf, bridge);
    shelf.reachable = false;
    first.keeper.change('来週も来てよい');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(first.keeper.state.phase).toBe('unreachable');
    await first.keeper.close();

    const again = await open(shelf, bridge);
    expect(again.shown).toEqual(['来週も来てよい']);
    shelf.reachable = true;
    await vi.advanceTimersByTimeAsync(12_000);
    expect(shelf.stored?.body).toBe('来週も来てよい');
    expect(bridge.kept.size).toBe(0);
  });

  it('二つのタブで書くと、あとの保存は上書きせず、両方を見せる', async () => {
    const shelf = new Shelf();
    const [one, two] = [await open(shelf, drawer()), await open(shelf, drawer())];
    one.keeper.change('一つ目');
    await one.keeper.flush();
    two.keeper.change('二つ目');
    await two.keeper.flush();
    expect(two.keeper.state).toMatchObject({ phase: 'conflict', theirs: { body: '一つ目' } });
    expect(shelf.stored?.body).toBe('一つ目');

    await two.keeper.keepMine();
    expect(shelf.stored?.body).toBe('二つ目');
    expect(two.keeper.state.phase).toBe('saved');
  });

  it('別の端末で記録されたか消された下書きは、生き返らせない。打った内容は端末に残し、送らずに見せる', async () => {
    const shelf = new Shelf();
    const [one, bridge] = [await open(shelf, drawer()), drawer()];
    one.keeper.change('机の上で');
    await one.keeper.flush();
    const two = await open(shelf, bridge);
    await one.keeper.discard();
    two.keeper.change('訪問先で');
    await two.keeper.flush();
    expect(two.keeper.state.phase).toBe('gone');
    expect(shelf.stored).toBeUndefined();
    expect(bridge.kept.get('contact:1')?.body).toBe('訪問先で');
    two.keeper.change('訪問先で、続き');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(shelf.stored).toBeUndefined();
    await two.keeper.close();

    const again = await open(shelf, bridge);
    expect(again.shown).toEqual(['訪問先で、続き']);
    expect(again.keeper.state.phase).toBe('gone');
    await again.keeper.writeAnew();
    expect(shelf.stored).toMatchObject({ body: '訪問先で、続き', version: 1 });
    expect(again.keeper.state.phase).toBe('saved');
    expect(bridge.kept.size).toBe(0);
  });

  it('答えを待つあいだに離れても、届いていた自分の内容は自分のもので、どちらを残すかは聞かれない', async () => {
    const shelf = new Shelf();
    const bridge = drawer();
    const { keeper } = await open(shelf, bridge);
    const answered = vi.spyOn(shelf, 'save');
    answered.mockImplementationOnce(async (_key, body) => {
      shelf.stored = { body, version: 1, savedAt: '2026-11-23T01:32:00Z' };
      return new Promise(() => undefined);
    });
    keeper.change('玄関先で');
    await vi.advanceTimersByTimeAsync(1_500);
    keeper.change('玄関先で、少し');
    await vi.advanceTimersByTimeAsync(300);

    const again = await open(shelf, bridge);
    expect(again.shown).toEqual(['玄関先で、少し']);
    expect(again.keeper.state.phase).toBe('saved');
    expect(shelf.stored).toMatchObject({ body: '玄関先で、少し', version: 2 });
  });

  it('返事だけが失われた保存のあとも、続きは自分の内容の上に残る', async () => {
    const shelf = new Shelf();
    const { keeper } = await open(shelf, drawer());
    const answered = vi.spyOn(shelf, 'save');
    answered.mockImplementationOnce(async (_key, body) => {
      shelf.stored = { body, version: 1, savedAt: '2026-11-23T01:32:00Z' };
      throw new Error('connection lost');
    });
    keeper.change('玄関先で');
    await keeper.flush();
    expect(keeper.state.phase).toBe('unreachable');
    keeper.change('玄関先で、少し');
    await keeper.flush();
    expect(keeper.state.phase).toBe('saved');
    expect(shelf.stored).toMatchObject({ body: '玄関先で、少し', version: 2 });
  });

  it('前の下書きが届く前に打った欄は、届いた下書きの上に残る', async () => {
    const shelf = new Shelf();
    shelf.stored = { body: '{"way":"","note":"前回の続き"}', version: 3, savedAt: '2026-11-23T01:32:00Z' };
    const shown: string[] = [];
    const began = { way: '', note: '' };
    const keeper = new DraftKeeper(
      'contact:1',
      shelf,
      drawer(),
      (body) => shown.push(body),
      (stored, typed) => layOver(stored, typed, began),
    );
    const loading = keeper.load();
    keeper.change('{"way":"VISIT","note":""}');
    await loading;
    expect(shown).toEqual(['{"way":"VISIT","note":"前回の続き"}']);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(keeper.state.phase).toBe('saved');
    expect(shelf.stored).toMatchObject({ body: '{"way":"VISIT","note":"前回の続き"}', version: 4 });
  });

  it('同じ欄にどちらもあれば、どちらも捨てず、人が選ぶ', async () => {
    const shelf = new Shelf();
    const stored = { body: '{"way":"","note":"前回の続き"}', version: 3, savedAt: '2026-11-23T01:32:00Z' };
    shelf.stored = stored;
    const bridge = drawer();
    const shown: string[] = [];
    const keeper = new DraftKeeper(
      'contact:1',
      shelf,
      bridge,
      (body) => shown.push(body),
      (found, typed) => layOver(found, typed, { way: '', note: '' }),
    );
    const loading = keeper.load();
    keeper.change('{"way":"","note":"追"}');
    await loading;
    expect(keeper.state).toMatchObject({ phase: 'conflict', theirs: { body: stored.body } });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shelf.stored).toEqual(stored);
    expect(bridge.kept.get('contact:1')?.body).toBe('{"way":"","note":"追"}');
    await keeper.takeTheirs();
    expect(shown).toEqual([stored.body]);
    expect(keeper.state.phase).toBe('saved');
    expect(shelf.stored?.body).toBe(stored.body);
    expect(bridge.kept.size).toBe(0);
  });

  it('休まず打つあいだも、端末に残りつづける', async () => {
    const bridge = drawer();
    const { keeper } = await open(new Shelf(), bridge);
    for (let length = 1; length <= 20; length += 1) {
      keeper.change('あ'.repeat(length));
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(bridge.kept.get('contact:1')?.body.length).toBeGreaterThan(17);
    keeper.change('最後の一打');
    await keeper.keep();
    expect(bridge.kept.get('contact:1')?.body).toBe('最後の一打');
  });

  it('相手の内容を選ぶと、それが画面に入る', async () => {
    const shelf = new Shelf();
    const [one, two] = [await open(shelf, drawer()), await open(shelf, drawer())];
    one.keeper.change('一つ目');
    await one.keeper.flush();
    two.keeper.change('二つ目');
    await two.keeper.flush();
    await two.keeper.takeTheirs();
    expect(two.shown).toEqual(['一つ目']);
    expect(two.keeper.state).toMatchObject({ phase: 'saved', theirs: undefined });
  });

  it('記録が済めば、どこにも残らない', async () => {
    const shelf = new Shelf();
    const bridge = drawer();
    const { keeper } = await open(shelf, bridge);
    keeper.change('書きかけ');
    await vi.advanceTimersByTimeAsync(2_000);
    await keeper.discard();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shelf.stored).toBeUndefined();
    expect(bridge.kept.size).toBe(0);
  });

  it('同じ用紙に書いている人を、開いたとき、保存したとき、見に行ったときに知る', async () => {
    const hanako = { name: '架空 花子', since: '2026-11-23T01:30:00Z' };
    const shelf = new Shelf();
    shelf.writers = [hanako];
    const { keeper } = await open(shelf, drawer());
    expect(keeper.state.others).toEqual([hanako]);
    shelf.writers = [];
    keeper.change('書き足す');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.state.others).toEqual([]);
    shelf.writers = [hanako];
    await keeper.look();
    expect(keeper.state).toMatchObject({ phase: 'saved', others: [hanako] });
    // Unreachable for a moment: whoever was there still counts.
    shelf.reachable = false;
    await keeper.look();
    expect(keeper.state.others).toEqual([hanako]);
  });
});
