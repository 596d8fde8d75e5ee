import { hasRole } from '@banso/domain/authorisation';
import { type Clock, CodedError, type PartnerContract } from '@banso/service-kit';
import type { DocumentNode } from 'graphql';
import { resolvers } from '../graphql/resolvers.ts';
import type { NetworkScope } from '../scope.ts';
import type { NetworkSettings } from '../settings.ts';
import { partnerIdentity } from './access-token.ts';
import { contractResolvers, partnerContract } from './contract.ts';

type Resolve = (root: unknown, args: unknown, scope: NetworkScope, info: unknown) => unknown;

/** The partners' own way in: the contract's part of the schema, behind access tokens, for programs alone. */
export function partnerDoor(
  typeDefs: DocumentNode,
  { oidcIssuer, partnerRequestsPerSecond }: Pick<NetworkSettings, 'oidcIssuer' | 'partnerRequestsPerSecond'>,
  clock: Clock,
): PartnerContract {
  const contract = partnerContract(typeDefs);
  const open = contractResolvers(contract, resolvers);
  const forPrograms = { Query: guarded(open.Query ?? {}), Mutation: guarded(open.Mutation ?? {}) };
  return {
    typeDefs: contract,
    resolvers: { ...open, ...forPrograms },
    identify: partnerIdentity(oidcIssuer, clock),
    requestsPerSecond: partnerRequestsPerSecond,
  };
}

/** A person's subject that happens to equal a client id opens nothing here. */
function guarded(fields: Record<string, unknown>): Record<string, Resolve> {
  return Object.fromEntries(
    Object.entries(fields as Record<string, Resolve>).map(([name, resolve]) => [
      name,
      (root, args, scope, info) => {
        if (!hasRole(scope.actor, 'partnerProgram')) {
          throw new CodedError('FORBIDDEN', 'This address is for the registered programs of partner agencies.');
        }
        return resolve(root, args, scope, info);
      },
    ]),
  );
}
