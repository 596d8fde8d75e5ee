import { type DisclosableField, householdOf } from '@banso/domain/partners';
import type { ReferralGroundFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { currentLocale } from '../../text/text.ts';
import { municipalityName } from '../../ui/index.ts';
import { partyRoleWord, stepWord } from '../domain-words.ts';
import type { ReferableItem } from './consented.ts';

export interface Disclosure {
  readonly ground: ReferralGroundFragment;
  readonly item: ReferableItem | undefined;
  readonly situation: string;
  readonly relationWord: (code: string | null) => string;
}

/** What the agency will read in a field, as the record stands now; '' where nothing is recorded. */
export function disclosedText(field: DisclosableField, { ground, item, situation, relationWord }: Disclosure): string {
  const { client } = ground;
  const town = client.townCode ?? ground.townCode;
  const household = () =>
    householdOf(ground.parties, client.id).map(
      ({ role, relationToClient }) => relationWord(relationToClient) || partyRoleWord(role),
    );
  const values: Record<DisclosableField, () => string | null | undefined> = {
    NAME: () => client.displayName,
    KANA: () => client.kana,
    BIRTH_DATE: () => client.birthDate && formatDate(client.birthDate),
    TOWN: () => town && municipalityName(town, currentLocale()),
    ADDRESS: () => client.address,
    PHONE: () => listWords(client.phones),
    CHIEF_CONCERN: () => ground.chiefConcern,
    SITUATION: () => situation,
    PLAN_ITEM: () => item?.what,
    GOALS: () => item?.goals.join('\n'),
    HOUSEHOLD: () => listWords(household()),
    CONTACT_STEP: () => stepWord(ground.contactStep),
  };
  return values[field]()?.trim() ?? '';
}

/** Chosen fields of which nothing is recorded: the agency would be told just that. What is still written here is not among them. */
export const emptyFields = (fields: readonly DisclosableField[], disclosure: Disclosure): DisclosableField[] =>
  fields.filter((field) => field !== 'SITUATION' && field !== 'PLAN_ITEM' && disclosedText(field, disclosure) === '');

const ways: readonly DisclosableField[] = ['PHONE', 'ADDRESS'];

/** Whether what is told holds a way to the person: a telephone number or an address. */
export const tellsAWay = (fields: readonly DisclosableField[], disclosure: Disclosure): boolean =>
  fields.some((field) => ways.includes(field) && disclosedText(field, disclosure) !== '');
