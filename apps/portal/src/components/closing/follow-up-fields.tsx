import { whoseAll } from '@banso/domain/casework';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Card, type Choice, FieldRow } from '../../ui/index.ts';
import { whoseWord } from '../closing-words.ts';
import { QuickDays } from '../contacts/quick-days.tsx';
import { monthsAhead } from '../evaluation/months-ahead.ts';
import { ANYONE, type CloseInput } from './close-schema.ts';

const F = fieldsFor<CloseInput>();

export interface FollowUpChoices {
  readonly staff: readonly Choice[];
  readonly matchesStaff: (choice: Choice, typed: string) => boolean;
}

/** The days after the end, as many as are wished, or none. */
export function FollowUpFields({ suspends, staff }: { suspends: boolean; staff: FollowUpChoices }) {
  const { control, getValues, formState } = useFormContext<CloseInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'followUps', keyName: 'key' });
  const add = (on: string) => {
    const whose = getValues('reason') === 'died' ? 'FAMILY' : 'CLIENT';
    append({ on, whose, byId: '' });
  };
  const problem = formState.errors.followUps;
  return (
    <Card title={suspends ? m.closing_follow_ups_suspended() : m.closing_follow_ups()}>
      <p className="-mt-2 mb-3 text-sm text-muted">{m.closing_follow_ups_hint()}</p>
      <div className="space-y-4">
        {fields.map((field, index) => (
          <fieldset key={field.key} className="rounded-8 border border-line p-4">
            <legend className="px-1 font-bold">{m.closing_follow_up_number({ number: index + 1 })}</legend>
            <FieldRow>
              <F.Date name={`followUps.${index}.on`} label={m.closing_follow_up_on()} required min={today()} />
              <F.Radio
                name={`followUps.${index}.whose`}
                label={m.closing_follow_up_whose()}
                inline
                choices={whoseAll.map((value) => ({ value, label: whoseWord(value) }))}
              />
              <F.ComboBox
                name={`followUps.${index}.byId`}
                label={m.closing_follow_up_by()}
                width="full"
                choices={[{ value: ANYONE, label: m.closing_follow_up_by_anyone() }, ...staff.staff]}
                matches={staff.matchesStaff}
              />
            </FieldRow>
            <Button
              variant="quiet"
              size="small"
              onPress={() => remove(index)}
              aria-label={m.closing_follow_up_remove({ number: index + 1 })}
            >
              {m.plan_remove()}
            </Button>
          </fieldset>
        ))}
        {typeof problem?.message === 'string' && (
          <p role="alert" className="font-bold text-red-1000">
            {problem.message}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <QuickDays label={m.closing_months_label()} days={monthsAhead()} onPick={add} />
          <Button variant="secondary" size="small" icon="plus" onPress={() => add('')}>
            {m.closing_follow_up_add()}
          </Button>
        </div>
        {!suspends && <F.Checkbox name="wishedNone" label={m.closing_wished_none()} />}
      </div>
    </Card>
  );
}
