/** Plain, scriptless pages of the gateway, in Japanese with English beside it. */

export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** Japanese first, the English smaller below it; both escaped. */
export function both(text: Bilingual, separator = '<br>'): string {
  return `${escapeHtml(text.ja)}${separator}<span class="en" lang="en">${escapeHtml(text.en)}</span>`;
}

export function plainPage(options: { title: Bilingual; nonce: string; body: string; head?: string }): string {
  const { title, nonce, body, head = '' } = options;
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title.ja)} | ${escapeHtml(title.en)} | Banso</title>
<style nonce="${nonce}">${STYLE}</style>
${head}</head>
<body>
<header><p class="product">Banso <span>伴走</span></p></header>
<main>
<h1>${both(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light; --ink: #1a1a1c; --quiet: #4d4d4d; --line: #666; --key: #0017c1; --error: #b60000; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 400 1rem/1.7 "BIZ UDPGothic", "BIZ UDPゴシック",
  "Hiragino Sans", "Noto Sans JP", sans-serif; letter-spacing: 0.02em; }
header { border-top: 8px solid var(--key); border-bottom: 1px solid #d8d8db; padding: 1rem 1.5rem; }
.product { margin: 0; font-weight: 700; }
.product span { font-weight: 400; color: var(--quiet); margin-left: 0.5rem; }
main { max-width: 30rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.5; margin: 0 0 1.5rem; }
.en { font-size: 0.875rem; font-weight: 400; color: var(--quiet); }
label { display: block; font-weight: 700; margin-top: 1.5rem; }
input { display: block; width: 100%; min-height: 3.5rem; margin-top: 0.5rem; padding: 0.75rem 1rem; font: inherit;
  color: inherit; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
button, .button { display: block; width: 100%; min-height: 3.5rem; margin-top: 2rem; padding: 0.75rem 1rem; font: inherit;
  font-weight: 700; text-align: center; text-decoration: none; color: #fff; background: var(--key);
  border: 0; border-radius: 8px; cursor: pointer; }
button .en, .button .en { color: #fff; }
button:hover, .button:hover { background: #00118f; text-decoration: underline; }
:focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
.error { border: 2px solid var(--error); border-radius: 8px; padding: 0.75rem 1rem; margin: 0 0 1.5rem; }
.error strong { color: var(--error); }
.error .en { color: var(--ink); }
@media (forced-colors: active) { button, .button { border: 2px solid; } }
`;
