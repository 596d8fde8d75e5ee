import { useSyncExternalStore } from 'react';
import { m } from '../text/text.ts';
import { Icon } from '../ui/icon.tsx';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says so while the device has no network; drafts wait in the meantime. */
export function ConnectionBanner() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" data-screen-only>
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-yellow-50 px-4 py-2 text-sm font-bold text-yellow-1200">
          <Icon name="offline" size={18} />
          {m.graphql_connection_lost()}
        </p>
      )}
    </div>
  );
}
