import { type LoaderScope, performIn, type Scope, type WriteTransaction } from '@banso/service-kit';
import type { Prisma } from './generated/prisma/client.ts';
import type { Loaders } from './persistence/loaders.ts';

export type Db = Prisma.TransactionClient;
export type Tx = WriteTransaction<Db>;
/** What every resolver, use case and read of this service stands on. */
export type StaffScope = Scope<Db, Loaders>;
export type StaffLoaderScope = LoaderScope<Db>;
export const perform = performIn<Db, Loaders>();
