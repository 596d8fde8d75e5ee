import { useQuery } from 'urql';
import type { ResponsibleOfficeQuery } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { responsibleOfficeQuery } from './intake.graphql.ts';

export interface Responsible {
  found: ResponsibleOfficeQuery['responsibleOffice'] | undefined;
  /** Somebody else runs the agency for this address: taken all the same, and referred on. */
  isElsewhere: boolean;
  /** No office of the caller's own follows from the address, so one must be named. */
  needsOffice: boolean;
}

/** Who answers for an address, as soon as it is chosen. */
export function useResponsible(townCode: string): Responsible {
  const { officeIds } = useViewer();
  const [{ data }] = useQuery({
    query: responsibleOfficeQuery,
    variables: { townCode },
    pause: townCode === '',
    requestPolicy: 'cache-first',
  });
  const found = townCode === '' ? undefined : data?.responsibleOffice;
  const office = found?.office;
  return {
    found,
    isElsewhere: found !== undefined && found.kind !== 'PREFECTURE_OFFICE' && !office,
    needsOffice: !office || (officeIds.length > 0 && !officeIds.includes(office.id)),
  };
}
