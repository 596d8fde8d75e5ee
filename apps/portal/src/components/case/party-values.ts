import { nameText, phoneText, readingText } from '@banso/domain/foundation';
import { z } from 'zod';
import { optionalText, orNull, requiredChoice } from '../../forms/index.ts';
import type { PartyInput } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { readBirthValue } from '../../ui/era-date-text.ts';

/** As the field below it says: an age or a day to come is no birth date. */
const optionalBirth = () =>
  z.string().superRefine((text, context) => {
    const reading = text.trim() === '' ? undefined : readBirthValue(text);
    if (reading && 'problem' in reading) context.addIssue({ code: 'custom', message: reading.problem });
  });

/** A person as typed; several numbers stand in one box. */
export const partySchema = z
  .object({
    nameKnown: requiredChoice(['FULL', 'PARTIAL', 'NONE']),
    displayName: optionalText(200),
    kana: optionalText(200),
    birthDate: optionalBirth(),
    birthDateSource: optionalText(200),
    gender: z.string(),
    townCode: z.string(),
    address: optionalText(4_000),
    phones: optionalText(400),
    relationToClient: z.string(),
    livesTogether: z.string(),
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
  livesTogether: '',
};

export const phonesOf = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/u)
    .map(phoneText)
    .filter((phone) => phone !== '');

/** The box with the numbers as they are kept. */
export const tidyPhones = (text: string): string => phonesOf(text).join('、');

/** What the server is given; a name that is said to be unknown is not sent. */
export function partyInput(values: z.output<typeof partySchema>): PartyInput {
  const isNamed = values.nameKnown !== 'NONE';
  return {
    nameKnown: values.nameKnown,
    displayName: isNamed ? orNull(nameText(values.displayName)) : null,
    kana: isNamed ? orNull(readingText(values.kana)) : null,
    birthDate: orNull(values.birthDate),
    birthDateSource: orNull(values.birthDateSource),
    gender: orNull(values.gender),
    townCode: orNull(values.townCode),
    address: orNull(values.address),
    phones: phonesOf(values.phones),
    relationToClient: orNull(values.relationToClient),
    livesTogether: values.livesTogether === '' ? null : values.livesTogether === 'true',
  };
}
