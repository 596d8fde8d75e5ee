import type { Action, Permit, Role } from '@banso/domain/authorisation';
import { denialCodes } from '../use-case/answers.ts';

/** A refusal as data for a payload union. An `absent` record is shown exactly as one that does not exist. */
export interface Refused {
  readonly __typename: 'Refused';
  readonly code: 'NOT_FOUND' | 'ROLE_NEEDED' | 'NOT_OF_THE_CIRCLE' | 'ACCESS_ENDED';
  readonly action: Action;
  /** Roles to which the action is open; named only to those who may know that the record exists. */
  readonly openTo: readonly Role[];
}

export type DeniedPermit = Extract<Permit, { allowed: false }>;

export function refusedData(action: Action, permit: DeniedPermit): Refused {
  if (permit.reason === 'role') return { __typename: 'Refused', code: 'ROLE_NEEDED', action, openTo: permit.openTo };
  return { __typename: 'Refused', code: denialCodes[permit.reason], action, openTo: [] };
}

/** A save that came from an older state: nothing was merged, the caller compares and decides. */
export interface StaleVersion {
  readonly __typename: 'StaleVersion';
  readonly expectedVersion: number;
  readonly currentVersion: number;
}

export function staleVersion(expectedVersion: number, currentVersion: number): StaleVersion {
  return { __typename: 'StaleVersion', expectedVersion, currentVersion };
}
