import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is on its way to paper. A sheet that repeats what the screen says need not stand in it otherwise. */
export const usePrinting = (): boolean => useSyncExternalStore(follow, isPrinting);

let begun = false;
const isPrinting = (): boolean => begun || window.matchMedia('print').matches;

function follow(tell: () => void): () => void {
  // At once: `window.print()` lays the page out before whoever called it comes to an end.
  const changed = () => flushSync(tell);
  const media = window.matchMedia('print');
  const set = (value: boolean) => () => {
    begun = value;
    changed();
  };
  const [begin, end] = [set(true), set(false)];
  media.addEventListener('change', changed);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    media.removeEventListener('change', changed);
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}
