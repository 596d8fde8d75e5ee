import { Outlet } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Screen } from '../graphql/screen.tsx';
import { viewerQuery } from '../graphql/viewer.graphql.ts';
import { ViewerProvider } from '../graphql/viewer.tsx';
import { NoAccess } from './no-access.tsx';
import { Shell } from './shell.tsx';

/** Asks once who is signed in; every page stands in the shell that fits them. */
export function SignedIn() {
  const [result, ask] = useQuery({ query: viewerQuery, requestPolicy: 'cache-first' });
  const retry = () => ask({ requestPolicy: 'network-only' });
  if (!result.data) {
    return (
      <main className="mx-auto max-w-3xl p-6">
        <Screen result={result} retry={retry}>
          {() => null}
        </Screen>
      </main>
    );
  }
  if (!result.data.viewer) return <NoAccess result={result} retry={retry} />;
  return (
    <ViewerProvider viewer={result.data.viewer}>
      <Shell>
        <Outlet />
      </Shell>
    </ViewerProvider>
  );
}
