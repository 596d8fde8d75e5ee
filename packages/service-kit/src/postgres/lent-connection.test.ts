import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { PrismaClient } from '../generated/prisma/client.ts';
import { prismaAdapter } from '../pools.ts';
import { systemStanding } from '../scope/standing.ts';
import { type PrismaLike, runWrite, type WriteTransaction } from '../scope/write-transaction.ts';
import { type Bench, createBench } from '../testing/folders/bench.ts';

let bench: Bench;
let prisma: PrismaClient;
let organisationId: string;
beforeAll(async () => {
  bench = await createBench();
  prisma = new PrismaClient({ adapter: prismaAdapter(bench.database.appUrl, 2) });
  organisationId = bench.worker.organisationId;
});
afterAll(async () => {
  await prisma?.$disconnect();
  await bench?.close();
});

type Tx = WriteTransaction<PrismaClient>;
const write = <R>(work: (tx: Tx) => Promise<R>) =>
  runWrite(
    prisma as unknown as PrismaLike<PrismaClient>,
    {
      service: 'folders',
      standing: systemStanding(organisationId),
      audit: { actorId: null, sessionId: null, requestId: 'request-1' },
      clock: systemClock,
      afterCommit() {},
    },
    work,
  );
const titled = (title: string) => bench.sql('select title from folder where title = $1', [title]);

it('is the connection of the transaction: models and statements see each other, and end together', async () => {
  const [id] = bench.folderIds;
  const seen = await write(async (tx) => {
    await tx.execute('update folder set title = $2 where id = $1::uuid', id, 'By statement');
    const byModel = await tx.db.folder.findFirst({ where: { id: id as string } });
    await tx.db.folder.updateMany({ where: { id: id as string }, data: { title: 'By model' } });
    const [byStatement] = await tx.query<{ title: string }>('select title from folder where id = $1::uuid', id);
    return [byModel?.title, byStatement?.title];
  });
  expect(seen).toEqual(['By statement', 'By model']);
  expect(await titled('By model')).toHaveLength(1);
  const failing = write(async (tx) => {
    await tx.execute('update folder set title = $2 where id = $1::uuid', id, 'Undone');
    throw new Error('no more');
  });
  await expect(failing).rejects.toThrow('no more');
  expect(await titled('Undone')).toHaveLength(0);
});

it('is taken back at the end: what comes too late is refused, whoever has the connection then', async () => {
  let late: Tx | undefined;
  await write(async (tx) => {
    late = tx;
  });
  await expect(late?.query('select 1')).rejects.toThrow('the transaction has ended');
  await write(async (tx) => {
    await expect(late?.query('select 1')).rejects.toThrow('the transaction has ended');
    // The one that has it now is not disturbed.
    expect(await tx.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

it('keeps transactions side by side apart', async () => {
  const meeting = Promise.withResolvers<void>();
  let waiting = 0;
  const server = async (tx: Tx) => (await tx.query<{ pid: number }>('select pg_backend_pid() as pid'))[0]?.pid;
  const stay = () =>
    write(async (tx) => {
      const before = await server(tx);
      waiting += 1;
      if (waiting === 2) meeting.resolve();
      await meeting.promise;
      return [before, await server(tx)];
    });
  const [one, two] = await Promise.all([stay(), stay()]);
  expect(one?.[0]).toBe(one?.[1]);
  expect(two?.[0]).toBe(two?.[1]);
  expect(one?.[0]).not.toBe(two?.[0]);
});

it('repeats what a deadlock broke, and says plainly what went wrong otherwise', async () => {
  const [first, second] = bench.folderIds as [string, string];
  let runs = 0;
  const crossing = (a: string, b: string) =>
    write(async (tx) => {
      runs += 1;
      await tx.query('select 1 from folder where id = $1::uuid for update', a);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.query('select 1 from folder where id = $1::uuid for update', b);
    });
  await Promise.all([crossing(first, second), crossing(second, first)]);
  expect(runs).toBe(3);
  await expect(write((tx) => tx.query('select 1 / 0'))).rejects.toMatchObject({ code: '22012' });
});
