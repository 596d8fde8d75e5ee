import { type Action, actions } from '@banso/domain/authorisation';
import type { Viewer } from '../../graphql/viewer.tsx';

/** What the page offers; the staff service decides again, also by office. */
export const roleMay = (viewer: Viewer, action: Action): boolean =>
  viewer.roles.some((role) => (actions[action] as readonly string[]).includes(role));
