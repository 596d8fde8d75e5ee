import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { type Choice, FieldStack } from '../../ui/index.ts';

const F = fieldsFor<Record<string, unknown>>();

export interface ConcernFieldsProps {
  choices: readonly Choice[];
  /** Name of the field that holds the most serious one. */
  mostSerious: string;
}

/** What troubles them: several, one of them the most serious, and the chief concern in their own words. */
export function ConcernFields({ choices, mostSerious }: ConcernFieldsProps) {
  const { watch, setValue } = useFormContext();
  const chosen = watch('concerns') as string[];
  const worst = watch(mostSerious) as string;
  const isGone = worst !== '' && !chosen.includes(worst);
  useEffect(() => {
    if (isGone) setValue(mostSerious, '');
  }, [isGone, mostSerious, setValue]);
  return (
    <FieldStack>
      <F.TextArea
        name="chiefConcern"
        label={m.cases_chief_concern()}
        support={m.intake_chief_concern_hint()}
        rows={4}
        max={4_000}
      />
      <F.Checkboxes name="concerns" label={m.intake_concerns()} inline choices={choices} />
      {chosen.length > 0 && (
        <F.Radio
          name={mostSerious}
          label={m.intake_most_serious()}
          inline
          choices={choices.filter(({ value }) => chosen.includes(value))}
        />
      )}
    </FieldStack>
  );
}
