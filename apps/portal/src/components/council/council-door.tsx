import { actions } from '@banso/domain/authorisation';
import { type ReactNode, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import type { NavigationItem } from '../../shell/navigation.ts';
import { PageNotFound } from '../../shell/page-not-found.tsx';
import { m } from '../../text/text.ts';
import { Skeleton } from '../../ui/index.ts';
import { ownCouncilsQuery } from './council.graphql.ts';

/** Access ends within five seconds, on a page that is open too. */
const LOOK_AGAIN = 3_000;

/** The ids of the councils that are open to the viewer; undefined while that is not known. */
function useOwnCouncils() {
  const mayBeMember = hasRole(useViewer(), ...actions['council:take']);
  const [result, ask] = useQuery({ query: ownCouncilsQuery, pause: !mayBeMember, requestPolicy: 'cache-first' });
  const ids = mayBeMember ? result.data?.councils.map(({ id }) => id) : [];
  return { ids, failed: result.error !== undefined && result.data === undefined, ask };
}

/** The menu names the council to its members and to nobody else. */
export function useCouncilNavigation(): readonly NavigationItem[] {
  const { ids = [] } = useOwnCouncils();
  if (ids.length === 0) return [];
  return [{ to: '/council', label: m.council_nav, key: 'k', action: 'council:take' }];
}

/**
 * Stands before every page of a council. Whoever is no member finds what stands at an address that does not exist; when
 * a membership ends, the page that is open is left and its memory with it.
 */
export function CouncilDoor({ children }: { children: ReactNode }) {
  const { ids, failed, ask } = useOwnCouncils();
  const before = useRef<readonly string[]>([]);
  const shut = ids !== undefined && before.current.some((id) => !ids.includes(id));
  useEffect(() => {
    if (shut) window.location.reload();
    else if (ids !== undefined) before.current = ids;
  }, [ids, shut]);
  const isOpen = ids !== undefined && ids.length > 0;
  useEffect(() => {
    if (!isOpen) return;
    const look = () => document.visibilityState === 'visible' && ask({ requestPolicy: 'network-only' });
    const timer = setInterval(look, LOOK_AGAIN);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [isOpen, ask]);
  if (ids === undefined && !failed) return <Skeleton lines={6} />;
  if (!isOpen || shut) return <PageNotFound />;
  return <>{children}</>;
}
