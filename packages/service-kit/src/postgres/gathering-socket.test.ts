import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatheringSocket } from './gathering-socket.ts';

let server: Server;
let received: Promise<string>;
beforeAll(async () => {
  server = createServer();
  received = once(server, 'connection').then(async ([peer]) => {
    let text = '';
    for await (const chunk of peer as Socket) text += chunk;
    return text;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => void server.close());

it('holds what is written in one turn and what follows at once, sends it in order, and loses nothing when it ends', async () => {
  const socket = gatheringSocket();
  const sent: number[] = [];
  const internal = socket as unknown as { _writev(chunks: { length: number }, done: () => void): void };
  const writev = internal._writev.bind(socket);
  internal._writev = (chunks, done) => {
    sent.push(chunks.length);
    writev(chunks, done);
  };
  await once(socket.connect((server.address() as AddressInfo).port, '127.0.0.1'), 'connect');
  socket.write('one ');
  process.nextTick(() => socket.write('three '));
  socket.write('two ');
  await new Promise(setImmediate);
  expect(socket.writableCorked).toBe(0);
  expect(sent).toEqual([3]);
  socket.write('four ');
  socket.end('five');
  expect(await received).toBe('one two three four five');
});
