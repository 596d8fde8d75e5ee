import { useSyncExternalStore } from 'react';
import { getLocale, setLocale } from './generated/runtime.js';

export { m } from './generated/messages.js';

export type Locale = 'ja' | 'en';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentLocale = (): Locale => getLocale() as Locale;

/** Re-renders its component when the language changes; the root keys the whole page on it. */
export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, currentLocale, currentLocale);
}

export function showLocale(): void {
  document.documentElement.lang = currentLocale();
}

/** Changes the language without a reload, so that neither the page nor its cached data is lost. */
export function changeLocale(locale: Locale): void {
  void setLocale(locale, { reload: false });
  showLocale();
  for (const listener of listeners) listener();
}
