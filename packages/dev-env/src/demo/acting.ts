import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@banso/service-kit';

/** What a simulated person does goes through the same doors, rules and walls as what a real one does. */
export interface Acting {
  /** Sends an operation as the person with this subject; throws on errors. */
  ask<T>(service: string, subject: string, query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Sends a mutation of one field; a refusal or bad input is a fault of the simulation and throws. */
  act<T>(service: string, subject: string, mutation: Mutation, input: Record<string, unknown>): Promise<T>;
  /** The same where a refusal is part of the story: gives the answer as it is. */
  attempt<T>(service: string, subject: string, mutation: Mutation, input: Record<string, unknown>): Promise<T>;
}

export interface Mutation {
  readonly name: string;
  /** `on CaseSaved { case { id } }` and so on: what is wanted of a success. */
  readonly success: string;
  /** Where the input is not named after the mutation. */
  readonly inputType?: string;
}

const REFUSED = `... on Refusal { code clause messageEn } ... on InvalidInput { issues { path code messageEn } }`;

const isPassing = (error: { readonly extensions: Record<string, unknown> }): boolean =>
  error.extensions.code === 'INTERNAL' || error.extensions.code === 'UNAVAILABLE';

export function actingOn(subgraphs: Readonly<Record<string, Subgraph>>): Acting {
  const ask = async <T>(service: string, subject: string, query: string, variables: Record<string, unknown> = {}) => {
    const subgraph = subgraphs[service];
    if (subgraph === undefined) throw new Error(`there is no subgraph ${service}`);
    const identity = { subject, sessionId: `demo-${subject}` };
    let result = await subgraph.execute({ query, variables }, identity, randomUUID());
    // A machine with much else to do may let a transaction run out of time; the command id makes a second try safe.
    for (let again = 0; again < 3 && result.errors?.some(isPassing); again += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      result = await subgraph.execute({ query, variables }, identity, randomUUID());
    }
    if (result.errors) throw new Error(`${service}: ${result.errors.map((error) => error.message).join('; ')}`);
    return result.data as T;
  };
  const attempt: Acting['attempt'] = async <T>(service: string, subject: string, mutation: Mutation, input: object) => {
    const { name, success } = mutation;
    const type = mutation.inputType ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation Demo($input: ${type}!) { ${name}(input: $input) { __typename ... ${success} ${REFUSED} } }`;
    const data = await ask<Record<string, T>>(service, subject, text, { input: { commandId: randomUUID(), ...input } });
    return data[name] as T;
  };
  return {
    ask,
    attempt,
    async act<T>(service: string, subject: string, mutation: Mutation, input: Record<string, unknown>) {
      const answer = await attempt<T & { __typename: string }>(service, subject, mutation, input);
      if (!mutation.success.startsWith(`on ${answer.__typename} `)) {
        throw new Error(`${mutation.name} was answered by ${JSON.stringify(answer)}`);
      }
      return answer;
    },
  };
}
