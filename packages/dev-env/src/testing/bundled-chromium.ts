import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from '../root.ts';
import { temporaryFolder } from './temporary.ts';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A browser to start, and the settings to try in turn (the machine's own libraries first). */
export interface BrowserProgram {
  readonly program: string;
  readonly environments: readonly Readonly<Record<string, string>>[];
}

/** The Chromium inside @sparticuz/chromium, unpacked once per clone (5 s); for Linux on x64 only. */
export async function bundledChromium(): Promise<BrowserProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const cache = writableCache();
  const folder = join(cache, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const found: BrowserProgram = {
    program: join(folder, 'chromium'),
    environments: [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') }],
  };
  if (existsSync(found.program)) return found;

  // The package unpacks into TMPDIR and takes whatever it finds there as finished, even another person's or a
  // half-written file. So it unpacks in a process of its own, into a new folder that is moved in when complete.
  const partial = join(cache, `chromium.${randomBytes(4).toString('hex')}`);
  mkdirSync(partial);
  try {
    const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
    // The Lambda name makes it unpack the system libraries too, for machines that lack them.
    const env = { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    await run(process.execPath, ['-e', unpack], { cwd: HERE, env });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another worker may have been first: its copy is as good.
    if (!existsSync(found.program)) throw error;
  }
  return found;
}

function writableCache(): string {
  for (const parent of [join(ROOT, 'node_modules'), temporaryFolder()]) {
    try {
      const cache = join(parent, '.cache/banso');
      mkdirSync(cache, { recursive: true, mode: 0o700 });
      return cache;
    } catch {
      // A read-only install: the temporary folder serves as well.
    }
  }
  throw new Error('no folder for the browser is writable');
}
