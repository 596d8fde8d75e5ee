import { basename } from 'node:path';
import { isTest, type SourceFile } from './sources.ts';

const MOST_LINES = 300;
const NAMELESS = /^(utils?|helpers?|common|shared|managers?|misc)$/;

export function nameViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const words = path
      .split('/')
      .slice(1)
      .flatMap((part) => part.replace(/\.\w+$/, '').split(/[-._]/));
    const nameless = words.find((word) => NAMELESS.test(word));
    if (nameless !== undefined) return [`${path}: "${nameless}" says nothing about what is inside`];
    // Components are PascalCase, and the router gives `$`, `_` and `.` in names a meaning.
    const free = path.endsWith('.tsx') || path.startsWith('apps/portal/src/routes/');
    return free || /^_?[a-z0-9]+(?:[-.][a-z0-9]+)*\.\w+$/.test(basename(path))
      ? []
      : [`${path}: file names are kebab-case`];
  });
}

export function lengthViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > MOST_LINES ? [`${path}: ${lines} lines; a file over ${MOST_LINES} is two rooms`] : [];
  });
}

/** Settings are read in one place a service; its entry points may hand the environment to it. */
export function environmentViolations(files: readonly SourceFile[]): string[] {
  const product = /^(packages\/(domain|service-kit)|services\/[^/]+|apps\/[^/]+)\/src\//;
  return files
    .filter(({ path }) => product.test(path) && !isTest(path))
    .filter(({ path }) => !/\/(settings|main|relay)\.ts$/.test(path))
    .filter(({ text }) => /\bprocess\.env\b|\bimport\.meta\.env\.(?!DEV|PROD|MODE)/.test(text))
    .map(({ path }) => `${path}: only settings.ts reads the environment`);
}

export function unfinishedViolations(files: readonly SourceFile[]): string[] {
  const marks = [/\b(TODO|FIXME|XXX):?\s/, /\b(it|test|describe)\.(only|todo)\(/, /\b(it|test|describe)\.skip\(/];
  return files
    .filter(({ path }) => !path.startsWith('tools/architecture'))
    .flatMap(({ path, text }) =>
      marks.some((mark) => mark.test(text)) ? [`${path}: unfinished or switched off`] : [],
    );
}
