import { run } from './processes.ts';

/** Generates and builds what is not up to date; turbo knows what is. */
export async function prepare(tasks: readonly string[] = ['codegen', 'build']): Promise<void> {
  const { code, output } = await run('turbo', ['run', ...tasks, '--output-logs=errors-only', '--log-order=grouped']);
  if (code === 0) return;
  console.error(output);
  console.error('生成またはビルドに失敗しました。上の出力を見てください。');
  console.error('Generating or building failed; see above.');
  process.exit(1);
}
