import { useState } from 'react';
import { useController } from 'react-hook-form';
import { formatDay } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, EraDateField, IconButton } from '../../ui/index.ts';

export interface DaysFieldProps {
  name: string;
  label: string;
  support?: string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Single days, in order: one is typed and added, each can be taken out again. */
export function DaysField({ name, label, support }: DaysFieldProps) {
  const { field, fieldState } = useController({ name });
  const [typed, setTyped] = useState('');
  const days: readonly string[] = field.value ?? [];
  return (
    <fieldset className="min-w-0 rounded-8 border border-line p-4">
      <legend className="px-1 font-bold">{label}</legend>
      {support && <p className="text-sm text-muted">{support}</p>}
      {days.length === 0 ? (
        <p className="py-1 text-muted">{m.staff_office_no_days()}</p>
      ) : (
        <ul className="flex flex-wrap gap-2 py-2">
          {days.map((day) => (
            <li key={day} className="inline-flex items-center rounded-6 bg-solid-gray-50 ps-3">
              {formatDay(day)}
              <IconButton
                icon="cross"
                label={m.staff_office_remove_day({ date: formatDay(day) })}
                onPress={() => field.onChange(days.filter((each) => each !== day))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-60 flex-1">
          <EraDateField
            name={`${name}-new`}
            label={m.staff_office_day()}
            value={typed}
            onChange={setTyped}
            error={fieldState.error?.message}
          />
        </div>
        <Button
          variant="secondary"
          className="mt-8"
          isDisabled={!isDay(typed)}
          onPress={() => {
            field.onChange([...new Set([...days, typed])].sort());
            setTyped('');
          }}
        >
          {m.staff_office_add_day()}
        </Button>
      </div>
    </fieldset>
  );
}
