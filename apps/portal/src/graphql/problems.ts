import type { CombinedError } from '@urql/core';
import { m } from '../text/text.ts';

export interface Problem {
  kind: 'offline' | 'partMissing' | 'refused' | 'outdated' | 'busy' | 'unexpected';
  message: string;
  /** For the help desk. */
  code?: string;
  requestId?: string;
}

const subgraphNames: Record<string, () => string> = {
  cases: m.graphql_part_cases,
  staff: m.graphql_part_staff,
  network: m.graphql_part_network,
};

/** What to say about a failed or half-answered operation; each thing once. */
export function readProblems(error: CombinedError | undefined): Problem[] {
  if (!error) return [];
  const response = error.response as Response | undefined;
  if (error.graphQLErrors.length === 0) {
    if (response?.status)
      return [{ kind: 'unexpected', message: m.graphql_unexpected(), code: `HTTP_${response.status}` }];
    return [{ kind: 'offline', message: m.graphql_offline() }];
  }
  const problems = error.graphQLErrors.map(({ extensions }) => readOne(extensions));
  return problems.filter(({ message }, index) => problems.findIndex((other) => other.message === message) === index);
}

function readOne(extensions: Record<string, unknown>): Problem {
  const code = typeof extensions.code === 'string' ? extensions.code : 'INTERNAL';
  const found = { code, ...(typeof extensions.requestId === 'string' && { requestId: extensions.requestId }) };
  switch (code) {
    case 'SUBGRAPH_UNAVAILABLE': {
      const part = subgraphNames[String(extensions.subgraph)]?.() ?? m.graphql_part_other();
      return { kind: 'partMissing', message: m.graphql_part_missing({ part }), ...found };
    }
    case 'UNAUTHENTICATED':
      return { kind: 'refused', message: m.graphql_signed_out(), ...found };
    case 'FORBIDDEN':
    case 'NOT_FOUND':
      return { kind: 'refused', message: m.graphql_not_found(), ...found };
    case 'UNKNOWN_DOCUMENT':
      return { kind: 'outdated', message: m.graphql_outdated(), ...found };
    case 'TOO_MANY_REQUESTS':
    case 'SERVER_STOPPING':
      return { kind: 'busy', message: m.graphql_busy(), ...found };
    default:
      return { kind: 'unexpected', message: m.graphql_unexpected(), ...found };
  }
}
