// Runs tools/NAME.ts. Plain JavaScript, for it must speak clearly even where nothing could be installed:
// pnpm goes on to the script after a failed install, and then under the machine's own Node.
import './supported.mjs';

const [name, ...rest] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'インストールが終わっていません。上の出力を見て、ネットワークとディスクの空きを確かめ、もう一度実行してください。',
  );
  console.error(
    'The installation did not finish; see above. Check the network and free disk space, then run this again.',
  );
  process.exit(1);
}
process.argv.splice(2, process.argv.length - 2, ...rest);
await import(`./${name}.ts`);
