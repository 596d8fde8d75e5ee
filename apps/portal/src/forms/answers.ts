import type { CombinedError } from '@urql/core';
import { type Problem, readProblems } from '../graphql/problems.ts';
import { currentLocale } from '../text/text.ts';

/** Members that the result unions of all commands have in common; select them in every mutation. */
interface Issue {
  readonly path: string;
  readonly messageJa: string;
  readonly messageEn: string;
}

interface Change {
  readonly field: string;
  readonly yours: string | null;
  readonly theirs: string | null;
}

export interface StaleAnswer {
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly currentVersion: number;
  readonly changes: readonly Change[];
}

/** Why nothing was stored, in the form that `<Form>` shows. */
export interface Refused {
  issues?: readonly { name: string; reason: string }[];
  refusal?: { message: string; clause?: string };
  stale?: StaleAnswer;
  problems?: readonly Problem[];
}

const inWords = ({ messageJa, messageEn }: { messageJa: string; messageEn: string }): string =>
  currentLocale() === 'ja' ? messageJa : messageEn;

type Member = { readonly __typename?: string };
type Saved<Payload extends Member, Name extends string> = Extract<Payload, { readonly __typename: Name }>;

/**
 * Reads a command's answer: `{ saved }` for the member of the union that means success, otherwise `{ refused }`.
 * Special members (`VisitBlocked`, `NotQualified`) come back as `{ special }` for the screen to show.
 */
export function readAnswer<Payload extends Member, Name extends NonNullable<Payload['__typename']>>(
  result: { error?: CombinedError | undefined },
  payload: Payload | null | undefined,
  saved: Name,
): { saved: Saved<Payload, Name> } | { refused: Refused } | { special: Payload } {
  if (!payload) return { refused: { problems: readProblems(result.error) } };
  const fields = payload as Record<string, unknown>;
  switch (payload.__typename) {
    case saved:
      return { saved: payload as Saved<Payload, Name> };
    case 'InvalidInput': {
      const issues = (fields.issues as readonly Issue[]).map((issue) => ({ name: issue.path, reason: inWords(issue) }));
      return { refused: { issues } };
    }
    case 'Refusal': {
      const message = inWords(fields as unknown as Issue);
      return { refused: { refusal: { message, ...(typeof fields.clause === 'string' && { clause: fields.clause }) } } };
    }
    case 'StaleVersion':
      return { refused: { stale: fields as unknown as StaleAnswer } };
    default:
      return { special: payload };
  }
}
