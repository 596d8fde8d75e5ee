import { nameText, readingText } from '@banso/domain/foundation';
import { type ReactNode, useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { FieldsOf, fieldsFor } from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { type Choice, FieldRow } from '../../ui/index.ts';
import { livesTogetherCodes, livesTogetherWord, nameKnownCodes, nameKnownWord } from '../domain-words.ts';
import { tidyPhones } from './party-values.ts';

const F = fieldsFor<Record<string, unknown>>();

export interface PartyFieldsProps {
  /** Name of the person's values in the form: `client`, `consulter`, `party`. */
  of: string;
  isClient: boolean;
  /** Said before each field in the summary of faults, where several people stand on one form. */
  whose?: string;
  relations: readonly Choice[];
  genders: readonly Choice[];
  /** Stands right below the address, e.g. who is responsible for it. */
  afterTown?: ReactNode;
}

/** What may be known of a person; everything may be missing but how far the name is known. */
export function PartyFields({ of, isClient, whose, relations, genders, afterTown }: PartyFieldsProps) {
  const { watch, getFieldState, trigger } = useFormContext();
  const [known, kana] = watch([`${of}.nameKnown`, `${of}.kana`]) as [string, string];
  // Name, reading and how far the name is known answer for one another.
  useEffect(() => {
    if (getFieldState(`${of}.displayName`).invalid) void trigger(`${of}.displayName`);
  }, [known, kana, of, getFieldState, trigger]);
  const keepAbout = useKeepAbout(`${of}.birthDateSource`);
  return (
    <FieldsOf whose={whose}>
      <div className="flex flex-col gap-2">
        {!isClient && (
          <FieldRow>
            <F.Select name={`${of}.relationToClient`} label={m.cases_relation()} choices={relations} />
            <F.Radio name={`${of}.livesTogether`} label={m.cases_household()} inline choices={householdChoices()} />
          </FieldRow>
        )}
        <F.Radio
          name={`${of}.nameKnown`}
          label={m.cases_name_known()}
          required
          inline
          choices={nameKnownCodes.map((value) => ({ value, label: nameKnownWord(value) }))}
        />
        {known !== 'NONE' && (
          <FieldRow>
            <F.Text
              name={`${of}.displayName`}
              label={m.cases_name()}
              required={kana.trim() === ''}
              support={m.cases_name_hint()}
              tidy={nameText}
            />
            <F.Text name={`${of}.kana`} label={m.cases_kana()} support={m.cases_kana_hint()} tidy={readingText} />
          </FieldRow>
        )}
        {isClient && (
          <>
            <FieldRow>
              <F.Date
                name={`${of}.birthDate`}
                label={m.cases_birth_date()}
                coarsest="year"
                calendar={false}
                isBirth
                max={today()}
                onAbout={keepAbout}
              />
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
        <F.Text
          name={`${of}.phones`}
          label={m.cases_phone()}
          support={m.cases_phone_hint()}
          type="tel"
          width="medium"
          tidy={tidyPhones}
        />
      </div>
    </FieldsOf>
  );
}

const householdChoices = (): Choice[] =>
  livesTogetherCodes.map((value) => ({ value, label: livesTogetherWord(value) }));

/** That a year was only told as about it is kept beside it, where its source stands. */
function useKeepAbout(source: string): (typed: string) => void {
  const { getValues, setValue } = useFormContext();
  const written = useRef({ before: '', now: '' });
  return (typed) => {
    const now = String(getValues(source));
    const before = now === written.current.now ? written.current.before : now;
    written.current = { before, now: before === '' ? m.cases_birth_about({ typed }) : `${before}（${typed}）` };
    setValue(source, written.current.now, { shouldDirty: true });
  };
}
