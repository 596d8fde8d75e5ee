import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

export interface Comparison {
  readonly compared: number;
  readonly breaking: readonly string[];
}

/** Compares every released schema with the one of the same name that would be released now. */
export async function breakingChanges(supergraph: string): Promise<Comparison> {
  const released = graphqlFiles(join(supergraph, 'released'));
  const breaking: string[] = [];
  for (const file of released) {
    const before = buildSchema(readFileSync(join(supergraph, 'released', file), 'utf8'));
    const after = buildSchema(readFileSync(join(supergraph, file), 'utf8'));
    for (const { criticality, message } of await diff(before, after)) {
      if (criticality.level === CriticalityLevel.Breaking) breaking.push(`${file}: ${message}`);
    }
  }
  return { compared: released.length, breaking };
}

function graphqlFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  } catch {
    return [];
  }
}
