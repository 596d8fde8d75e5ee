import type { EventHandlers } from '@banso/service-kit';
import type { Db } from '../graphql/context.ts';
import { copyHandlers } from './copies.ts';

/** Every fact of other services that this one takes in. */
export const handlers: EventHandlers<Db> = { ...copyHandlers };
