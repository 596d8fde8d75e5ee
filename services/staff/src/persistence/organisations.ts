import { inOrder } from '@banso/service-kit';
import DataLoader from 'dataloader';
import type { StaffLoaderScope } from '../scope.ts';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'PREFECTURE' | 'CITY' | 'TOWN' | 'CONTRACTOR' | 'PARTNER';
}

export const organisationLoaders = (scope: StaffLoaderScope) => ({
  organisation: new DataLoader<string, OrganisationRow | null>(async (ids) => {
    const rows = await scope.read.query<OrganisationRow>(
      'organisations',
      'select id, name, kind from organisation where id = any($1::uuid[])',
      [ids],
    );
    return inOrder(ids, rows, (row) => row.id);
  }),
});
