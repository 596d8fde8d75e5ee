import { useEffect } from 'react';
import { m } from '../text/text.ts';

/** Every page names itself in the window's title: `useTitle(m.cases_title())`. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} | ${m.shell_product()}`;
  }, [title]);
}
