import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { type Choice, FieldRow } from '../../ui/index.ts';
import { nameKnownCodes, nameKnownWord } from '../domain-words.ts';

const F = fieldsFor<Record<string, unknown>>();

export interface PartyFieldsProps {
  /** Name of the person's values in the form: `client`, `consulter`, `party`. */
  of: string;
  isClient: boolean;
  relations: readonly Choice[];
  genders: readonly Choice[];
  /** Stands right below the address, e.g. who is responsible for it. */
  afterTown?: ReactNode;
}

/** What may be known of a person; everything may be missing but how far the name is known. */
export function PartyFields({ of, isClient, relations, genders, afterTown }: PartyFieldsProps) {
  const known = useFormContext().watch(`${of}.nameKnown`) as string;
  return (
    <div className="flex flex-col gap-2">
      {!isClient && <F.Select name={`${of}.relationToClient`} label={m.cases_relation()} choices={relations} />}
      <F.Radio
        name={`${of}.nameKnown`}
        label={m.cases_name_known()}
        required
        inline
        choices={nameKnownCodes.map((value) => ({ value, label: nameKnownWord(value) }))}
      />
      {known !== 'NONE' && (
        <FieldRow>
          <F.Text name={`${of}.displayName`} label={m.cases_name()} support={m.cases_name_hint()} />
          <F.Text name={`${of}.kana`} label={m.cases_kana()} support={m.cases_kana_hint()} />
        </FieldRow>
      )}
      {isClient && (
        <>
          <FieldRow>
            <F.Date name={`${of}.birthDate`} label={m.cases_birth_date()} coarsest="year" calendar={false} />
            <F.Text
              name={`${of}.birthDateSource`}
              label={m.cases_birth_date_source()}
              support={m.cases_birth_date_source_hint()}
            />
          </FieldRow>
          <F.Radio name={`${of}.gender`} label={m.cases_gender()} inline choices={genders} />
        </>
      )}
      <F.Municipality name={`${of}.townCode`} label={m.cases_town()} withOutside />
      {afterTown}
      <F.Text name={`${of}.address`} label={m.cases_address_rest()} />
      <F.Text name={`${of}.phones`} label={m.cases_phone()} support={m.cases_phone_hint()} type="tel" width="medium" />
    </div>
  );
}
