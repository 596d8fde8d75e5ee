import { createContext, type ReactNode, useContext } from 'react';
import type { ViewerQuery } from './generated/graphql.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** Who is signed in. For what to show only: each subgraph decides what is allowed. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages below the shell');
  return viewer;
}

export type ViewerRole = string;

export const hasRole = (viewer: Pick<Viewer, 'roles'>, ...wanted: readonly ViewerRole[]): boolean =>
  viewer.roles.some((role) => wanted.includes(role));
