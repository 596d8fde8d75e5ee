// Runs before anything is installed, under whatever Node the machine has: plain JavaScript, nothing imported.
const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
const known = ['linux', 'darwin'].includes(process.platform) && ['x64', 'arm64'].includes(process.arch) && !musl;
if (!known) {
  const machine = `${process.platform}-${process.arch}${musl ? ' (musl)' : ''}`;
  console.error(`この機械 (${machine}) では動きません。glibc の Linux か macOS (x64・arm64) で実行してください。`);
  console.error(`This machine (${machine}) is not supported. Use Linux with glibc or macOS, on x64 or arm64;`);
  console.error('on Windows, Ubuntu under WSL2. Alpine (musl) does not work.');
  process.exit(1);
}
