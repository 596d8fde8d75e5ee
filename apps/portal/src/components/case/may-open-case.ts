import { actions } from '@banso/domain/authorisation';
import { hasRole, type Viewer } from '../../graphql/viewer.tsx';

/** Whether to offer intake; the subgraph decides. */
export const mayOpenCase = (viewer: Pick<Viewer, 'roles'>): boolean => hasRole(viewer, ...actions['case:open']);
