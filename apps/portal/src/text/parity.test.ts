import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../messages/', `file://${import.meta.filename}`);
type Messages = Record<string, unknown>;

const filesOf = (locale: string): string[] => readdirSync(new URL(`${locale}/`, folder)).sort();

function read(locale: string, file: string): Messages {
  const { $schema: _, ...messages } = JSON.parse(
    readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'),
  ) as Messages;
  return messages;
}

const placeholders = (message: unknown): string[] =>
  [...new Set(JSON.stringify(message).match(/\{[a-zA-Z]\w*\}/g) ?? [])].sort();

describe('日本語と英語の文言', () => {
  it('同じ区分のファイルがある', () => {
    expect(filesOf('en')).toEqual(filesOf('ja'));
  });

  it('どの区分も設定に載っている（載っていなければ黙って抜ける）', () => {
    const settings = readFileSync(new URL('../project.inlang/settings.json', folder), 'utf8');
    const patterns: string[] = JSON.parse(settings)['plugin.inlang.messageFormat'].pathPattern;
    const listed = patterns.map((pattern) => pattern.replace('./messages/{locale}/', ''));
    expect(filesOf('ja').filter((file) => !listed.includes(file))).toEqual([]);
  });

  it.each(filesOf('ja'))('%s: 英語が欠けず、差し込みが同じで、キーは区分の名で始まる', (file) => {
    const ja = read('ja', file);
    const en = read('en', file);
    const area = file.replace('.json', '');
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
    for (const [key, message] of Object.entries(ja)) {
      expect(key, 'the key begins with its area').toMatch(new RegExp(`^${area}_[a-z0-9_]+$`));
      expect(String(en[key]).trim(), `English of ${key}`).not.toBe('');
      expect(placeholders(en[key]), key).toEqual(placeholders(message));
    }
  });

  /** A clause is cited by its own letter in English too: 3(1)イ, ア to サ. */
  const withoutClauseLetters = (text: string) =>
    text.replaceAll(/(?<![ぁ-んァ-ヶ一-龠])[ア-サ](?![ぁ-んァ-ヶ一-龠])/g, '');

  it('英語に日本語が残っていない（言語の名と条項の記号を除く）', () => {
    const left = filesOf('en').flatMap((file) =>
      Object.entries(read('en', file)).filter(
        ([key, message]) =>
          /[ぁ-んァ-ヶ一-龠]/.test(withoutClauseLetters(JSON.stringify(message))) && key !== 'shell_product',
      ),
    );
    expect(left).toEqual([]);
  });
});
