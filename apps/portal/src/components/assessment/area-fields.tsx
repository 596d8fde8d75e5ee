import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button, type Choice, fieldId, Icon } from '../../ui/index.ts';
import {
  type AssessmentValues,
  MOST_IN_AREA,
  NONE_SERIOUS,
  problemField,
  strengthField,
  writtenAreas,
} from './assessment-content.ts';

const F = fieldsFor<AssessmentValues>();

const addId = (code: string): string => `add-${code}`;

/** One area after another that somebody opened: what is hard beside what works. None has to be written. */
export function AreaFields({ areas }: { areas: readonly Choice[] }) {
  const { setValue } = useFormContext<AssessmentValues>();
  const values = useWatch<AssessmentValues>() as AssessmentValues;
  const written = writtenAreas(
    values,
    areas.map(({ value }) => value),
  ).join();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const focus = useRef<string>(undefined);
  // An area stays open while its words are taken out: nothing closes under the hand.
  useEffect(() => setOpened((codes) => [...new Set([...codes, ...written.split(',')])]), [written]);
  // What was pressed is gone: the keyboard goes on in what has come instead.
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = undefined;
  });
  const isOpen = ({ value }: Choice) => opened.includes(value);
  const open = areas.filter(isOpen);
  const add = (code: string) => {
    focus.current = fieldId(problemField(code));
    setOpened((codes) => [...codes, code]);
  };
  const remove = (code: string) => {
    focus.current = addId(code);
    setOpened((codes) => codes.filter((each) => each !== code));
    setValue(problemField(code), '', { shouldDirty: true });
    setValue(strengthField(code), '', { shouldDirty: true });
    if (values.mostSerious === code) setValue('mostSerious', NONE_SERIOUS, { shouldDirty: true });
  };
  return (
    <div className="space-y-5">
      {open.map(({ value: code, label }) => (
        <fieldset key={code} className="rounded-8 border border-line p-4">
          <legend className="px-1 font-bold">{label}</legend>
          <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-2">
            <F.TextArea
              name={problemField(code)}
              label={m.assessment_problem_of({ domain: label })}
              rows={3}
              max={MOST_IN_AREA}
            />
            <F.TextArea
              name={strengthField(code)}
              label={m.assessment_strength_of({ domain: label })}
              rows={3}
              max={MOST_IN_AREA}
            />
          </div>
          <Button
            variant="quiet"
            size="small"
            onPress={() => remove(code)}
            aria-label={m.assessment_remove_named({ domain: label })}
          >
            {m.assessment_remove()}
          </Button>
        </fieldset>
      ))}
      {open.length < areas.length && (
        <fieldset>
          <legend className="font-bold">{m.assessment_add()}</legend>
          <p className="mb-2 text-sm text-muted">{m.assessment_add_hint()}</p>
          <div className="flex flex-wrap gap-2">
            {areas
              .filter((area) => !isOpen(area))
              .map(({ value, label }) => (
                <Button key={value} id={addId(value)} variant="secondary" size="small" onPress={() => add(value)}>
                  <Icon name="plus" size={16} />
                  {label}
                </Button>
              ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}

/** At most one, of the areas of which something is said. */
export function SeriousField({ areas }: { areas: readonly Choice[] }) {
  const values = useWatch<AssessmentValues>() as AssessmentValues;
  const written = writtenAreas(
    values,
    areas.map(({ value }) => value),
  );
  const choices = areas.filter(({ value }) => written.includes(value) || values.mostSerious === value);
  return (
    <F.Radio
      name="mostSerious"
      label={m.assessment_serious_field()}
      support={m.assessment_serious_hint()}
      choices={[...choices, { value: NONE_SERIOUS, label: m.assessment_serious_open() }]}
    />
  );
}
