import { type Standing, standings } from '@banso/domain/casework';
import { z } from 'zod';
import {
  atLeastOne,
  instantOf,
  optionalText,
  optionalTime,
  orNull,
  requiredDate,
  requiredText,
  requiredTime,
} from '../../forms/index.ts';
import type { ContactSessionInput, SessionPartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { readTime } from '../../ui/time-text.ts';

/** No item: the contact goes into no support record. */
export const NO_ITEM = 'NONE';

/** The words of a session, the same beside a contact and on its own. '' is nothing said. */
export const sessionWords = z.object({
  item: z.string(),
  areas: z.array(z.string()),
  standings: z.record(z.string(), z.object({ client: z.string(), worker: z.string() })),
  company: optionalText(200),
  clientDid: optionalText(4_000),
  helped: optionalText(4_000),
  next: optionalText(4_000),
  urgentReason: optionalText(4_000),
});

export type SessionWordsInput = z.input<typeof sessionWords>;

/** What the words lack, each at its field; nothing where the contact goes into no record. */
export function refuseUnsaid(
  { item, areas, clientDid, helped, urgentReason }: SessionWordsInput,
  context: z.RefinementCtx,
  needsReason = false,
): void {
  if (item === NO_ITEM) return;
  const add = (name: string, message: string) => context.addIssue({ code: 'custom', path: ['session', name], message });
  if (areas.length === 0) add('areas', m.support_issue_areas());
  if (clientDid.trim() === '' && helped.trim() === '') add('clientDid', m.support_issue_said());
  if (needsReason && urgentReason.trim() === '') add('urgentReason', m.support_issue_urgent());
}

/** Nothing said of any area yet. */
export const unsaid = (areas: readonly string[]): SessionWordsInput['standings'] =>
  Object.fromEntries(areas.map((area) => [area, { client: '', worker: '' }]));

export const emptySession = (item: string, areas: readonly string[]): SessionWordsInput => ({
  item,
  areas: [],
  standings: unsaid(areas),
  company: '',
  clientDid: '',
  helped: '',
  next: '',
  urgentReason: '',
});

export const sessionOf = (
  itemId: string,
  session: SessionPartsFragment,
  areas: readonly string[],
): SessionWordsInput => ({
  item: itemId,
  areas: session.practised.map(({ area }) => area),
  standings: {
    ...unsaid(areas),
    ...Object.fromEntries(
      session.practised.map(({ area, client, worker }) => [area, { client: client ?? '', worker: worker ?? '' }]),
    ),
  },
  company: session.company ?? '',
  clientDid: session.clientDid ?? '',
  helped: session.helped ?? '',
  next: session.next ?? '',
  urgentReason: session.urgentReason ?? '',
});

const standing = (value: string | undefined): Standing | null => standings.find((each) => each === value) ?? null;

/** What the server is told of the words. */
export const wordsInput = (words: SessionWordsInput): Omit<ContactSessionInput, 'itemId' | 'urgentReason'> => ({
  practised: words.areas.map((area) => ({
    area,
    client: standing(words.standings[area]?.client),
    worker: standing(words.standings[area]?.worker),
  })),
  company: orNull(words.company),
  clientDid: orNull(words.clientDid),
  helped: orNull(words.helped),
  next: orNull(words.next),
});

export const contactSessions = (words: SessionWordsInput): ContactSessionInput[] =>
  words.item === NO_ITEM
    ? []
    : [{ itemId: words.item, ...wordsInput(words), urgentReason: orNull(words.urgentReason) }];

const times = {
  day: requiredDate(),
  start: requiredTime(),
  end: optionalTime(),
  place: optionalText(200),
  /** '' where it was not said, or says itself. */
  atHome: z.enum(['', 'HOME', 'ELSEWHERE']),
  counterparts: atLeastOne(z.enum(['CLIENT', 'FAMILY', 'CONSULTER', 'AGENCY', 'OTHER'])),
};

export const atHomeInput = (value: string): boolean | null => (value === '' ? null : value === 'HOME');

export const atHomeValue = (atHome: boolean | null) =>
  atHome === null ? ('' as const) : atHome ? ('HOME' as const) : ('ELSEWHERE' as const);

function refuseNowhere(atHome: string, context: z.RefinementCtx, asksHome: boolean): void {
  if (!asksHome || atHome !== '') return;
  context.addIssue({ code: 'custom', path: ['atHome'], message: m.support_issue_at_home() });
}

/** A session of its own; `needsReason` on a day on which neither plan nor urgent help was decided, `asksHome` where the duty does not say where it was. */
export const sessionSchema = (needsReason: (day: string) => boolean, asksHome: boolean) =>
  z
    .object({ commandId: z.string(), ...times, session: sessionWords })
    .superRefine(({ session, atHome, day }, context) => {
      refuseUnsaid(session, context, needsReason(day));
      refuseNowhere(atHome, context, asksHome);
    });

export const correctionSchema = (asksHome: boolean) =>
  z
    .object({ commandId: z.string(), version: z.number(), reason: requiredText(), ...times, session: sessionWords })
    .superRefine(({ session, atHome }, context) => {
      refuseUnsaid(session, context);
      refuseNowhere(atHome, context, asksHome);
    });

export type SessionInput = z.input<ReturnType<typeof sessionSchema>>;

interface Times {
  readonly day: string;
  readonly start: string;
  readonly end: string;
}

export const timesInput = ({ day, start, end }: Times) => {
  const until = readTime(end);
  return {
    startedAt: instantOf(day, readTime(start) ?? start),
    endedAt: until ? instantOf(day, until) : null,
  };
};

/** Where the server's paths stand in a form with a session. */
export function sessionField(path: string): string {
  const own = path.replace(/^sessions\.\d+\./, '');
  const known: Readonly<Record<string, string>> = { startedAt: 'start', endedAt: 'end', itemId: 'session.item' };
  if (known[own]) return known[own];
  if (own.startsWith('practised')) return 'session.areas';
  if (['clientDid', 'helped', 'next', 'company', 'urgentReason'].includes(own)) return `session.${own}`;
  return own.replace(/^counterparts\.\d+$/, 'counterparts');
}
