import { demoAgencies } from '../demo/agencies.data.ts';
import { demoStaff } from '../demo/staff.data.ts';
import type { Worker } from './step.ts';

/** Who answers for each agency. */
export const agencyPeople: Readonly<Record<string, Worker>> = Object.fromEntries(
  demoAgencies.flatMap(({ key, id }) => {
    const person = demoStaff.find(({ agencyId, roles }) => agencyId === id && roles.includes('partnerStaff'));
    return person === undefined ? [] : [[key, person.key] as const];
  }),
);
