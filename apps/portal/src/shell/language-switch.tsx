import { changeLocale, useLocale } from '../text/text.ts';
import { Icon } from '../ui/icon.tsx';

/** Each language is called by its own name, so that it is found from the other one. */
export function LanguageSwitch() {
  const locale = useLocale();
  const other = locale === 'ja' ? 'en' : 'ja';
  return (
    <button
      type="button"
      lang={other}
      onClick={() => changeLocale(other)}
      className="flex min-h-11 cursor-pointer items-center gap-1.5 rounded-6 px-2 text-sm whitespace-nowrap hover:bg-key-50"
    >
      <Icon name="globe" />
      <span className="max-sm:sr-only">{other === 'en' ? 'English' : '日本語'}</span>
    </button>
  );
}
