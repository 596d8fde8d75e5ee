import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { RouterProvider as AriaRouterProvider, I18nProvider } from 'react-aria-components';
import { Provider } from 'urql';
import { createClient } from '../graphql/client.ts';
import { router } from '../router.ts';
import { useLocale } from '../text/text.ts';

/** Keyed on the language: every word is drawn anew, while the address, the cache and the drafts stay. */
export function App() {
  const locale = useLocale();
  const [client] = useState(createClient);
  return (
    <I18nProvider locale={locale === 'ja' ? 'ja-JP' : 'en-GB'}>
      <AriaRouterProvider navigate={(href) => void router.navigate({ href })}>
        <Provider value={client}>
          <RouterProvider key={locale} router={router} />
        </Provider>
      </AriaRouterProvider>
    </I18nProvider>
  );
}
