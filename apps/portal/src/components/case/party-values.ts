import { z } from 'zod';
import { optionalDate, optionalText, orNull, requiredChoice } from '../../forms/index.ts';
import type { PartyInput } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';

/** A person as typed; several numbers stand in one box. */
export const partySchema = z
  .object({
    nameKnown: requiredChoice(['FULL', 'PARTIAL', 'NONE']),
    displayName: optionalText(200),
    kana: optionalText(200),
    birthDate: optionalDate('year'),
    birthDateSource: optionalText(200),
    gender: z.string(),
    townCode: z.string(),
    address: optionalText(4_000),
    phones: optionalText(400),
    relationToClient: z.string(),
  })
  .superRefine(({ nameKnown, displayName, kana }, context) => {
    if (nameKnown === 'NONE' || displayName.trim() !== '' || kana.trim() !== '') return;
    context.addIssue({ code: 'custom', path: ['displayName'], message: m.cases_name_needed() });
  });

export type PartyValues = z.input<typeof partySchema>;

export const emptyParty: PartyValues = {
  nameKnown: '',
  displayName: '',
  kana: '',
  birthDate: '',
  birthDateSource: '',
  gender: '',
  townCode: '',
  address: '',
  phones: '',
  relationToClient: '',
};

export const phonesOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/u)
    .map((phone) => phone.trim())
    .filter((phone) => phone !== '');

/** What the server is given; a name that is said to be unknown is not sent. */
export function partyInput(values: z.output<typeof partySchema>): PartyInput {
  const isNamed = values.nameKnown !== 'NONE';
  return {
    nameKnown: values.nameKnown,
    displayName: isNamed ? orNull(values.displayName) : null,
    kana: isNamed ? orNull(values.kana) : null,
    birthDate: orNull(values.birthDate),
    birthDateSource: orNull(values.birthDateSource),
    gender: orNull(values.gender),
    townCode: orNull(values.townCode),
    address: orNull(values.address),
    phones: phonesOf(values.phones),
    relationToClient: orNull(values.relationToClient),
  };
}
