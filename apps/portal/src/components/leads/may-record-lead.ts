import { actions } from '@banso/domain/authorisation';
import { hasRole, type Viewer } from '../../graphql/viewer.tsx';

/** Whether to offer it; the subgraph decides. */
export const mayRecordLead = (viewer: Pick<Viewer, 'roles'>): boolean => hasRole(viewer, ...actions['lead:record']);
