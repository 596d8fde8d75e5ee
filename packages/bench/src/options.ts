import { parseArgs } from 'node:util';

export interface Options {
  /** Ten contacts come with each. */
  readonly cases: number;
  /** Of each server in each round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly concurrency: number;
  /** Folder for CPU profiles of each server, or null. */
  readonly profiles: string | null;
  /** One part alone, or null for both. */
  readonly only: Part | null;
}

export type Part = 'board' | 'pages';
const PARTS: readonly Part[] = ['board', 'pages'];

const USAGE =
  'pnpm bench [--cases N] [--seconds S] [--rounds R] [--concurrency C] [--quick] [--only board|pages] [--profile FOLDER]';

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter((each) => each !== '--'),
    options: {
      cases: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      concurrency: { type: 'string', default: '8' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const [cases, seconds, rounds] = values.quick ? ['5000', '3', '2'] : ['100000', '10', '4'];
  return {
    cases: whole('--cases', values.cases ?? cases, 1000),
    seconds: whole('--seconds', values.seconds ?? seconds, 1),
    rounds: whole('--rounds', values.rounds ?? rounds, 1),
    concurrency: whole('--concurrency', values.concurrency, 1),
    profiles: values.profile ?? null,
    only: part(values.only),
  };
}

function part(text: string | undefined): Part | null {
  const known = PARTS.find((each) => each === text);
  if (text !== undefined && known === undefined) throw new Error(`--only must be ${PARTS.join(' or ')}.\n${USAGE}`);
  return known ?? null;
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`${name} must be a whole number of at least ${least}.\n${USAGE}`);
  }
  return value;
}
