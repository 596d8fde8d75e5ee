import { currentLocale } from './text.ts';

/** Words side by side: 氏名、電話番号, or Name, Telephone. */
export const listWords = (words: readonly string[]): string => words.join(currentLocale() === 'ja' ? '、' : ', ');
