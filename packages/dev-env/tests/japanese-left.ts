import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../src/root.ts';

const MESSAGES = join(ROOT, 'apps/portal/messages');
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/gu;

/** Every wording of the portal in Japanese; where a value is filled in, a pattern with enough words of its own. */
function wordings(): { readonly exact: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const read = (locale: string, file: string) =>
    JSON.parse(readFileSync(join(MESSAGES, locale, file), 'utf8')) as Record<string, string>;
  // A name that both languages share, like the product's own, is no wording left behind.
  const texts = readdirSync(join(MESSAGES, 'ja')).flatMap((file) => {
    const english = read('en', file);
    return Object.entries(read('ja', file)).flatMap(([key, text]) => (english[key] === text ? [] : [text]));
  });
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const written = texts.filter((text) => (text.replace(/\{\w+\}/g, '').match(JAPANESE) ?? []).length >= 2);
  return {
    exact: new Set(written.filter((text) => !text.includes('{'))),
    patterns: written
      .filter((text) => text.includes('{'))
      .map(
        (text) =>
          new RegExp(
            `^${text
              .split(/\{\w+\}/)
              .map(literal)
              .join('.+')}$`,
            'u',
          ),
      ),
  };
}

const known = wordings();

/** Wording of the portal that a page shows in Japanese though it is set to English; names and notes are data. */
export async function japaneseLeft(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest('[lang="ja"], script, style')) continue;
      const texts =
        node instanceof Element
          ? ['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name))
          : [node.nodeValue];
      for (const text of texts) if (text?.trim()) found.add(text.trim());
    }
    return [...found, document.title];
  });
  return shown.filter((text) => known.exact.has(text) || known.patterns.some((pattern) => pattern.test(text)));
}
