import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

const file = new URL('./run-until-signal.ts', import.meta.url).pathname;

function run(close: string, signals: number): Promise<{ code: number | null; output: string }> {
  const script = `import { runUntilSignal } from '${file}'; setInterval(() => {}, 1000);
    runUntilSignal(${close}); console.log('up');`;
  const child = spawn('node', ['--input-type=module', '-e', script]);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    if (String(chunk).includes('up')) {
      for (let sent = 0; sent < signals; sent += 1) setTimeout(() => child.kill('SIGTERM'), sent * 200);
    }
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })));
}

it('closes on a signal and exits 0', async () => {
  const { code, output } = await run(
    "async () => { await new Promise((r) => setTimeout(r, 100)); console.log('drained'); }",
    1,
  );
  expect(output).toContain('drained');
  expect(code).toBe(0);
});

it('exits 1 when closing fails, and at once on a second signal', async () => {
  expect((await run("async () => { throw new Error('x'); }", 1)).code).toBe(1);
  expect((await run('() => new Promise(() => {})', 2)).code).toBe(1);
});
