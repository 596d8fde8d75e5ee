import { z } from 'zod';
import { atLeastOne, Form, fieldsFor, usePortalForm } from '../../forms/index.ts';
import type { ContactEntryFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, FieldStack } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { narrowCircleMutation, widenCircleMutation } from './circle.graphql.ts';
import type { Colleague } from './circle-field.tsx';
import { FormDoor } from './form-door.tsx';
import { useCircleCommand } from './use-circle-command.ts';

const schema = z.object({ commandId: z.string(), version: z.number(), staffIds: atLeastOne(z.string()) });
const F = fieldsFor<z.input<typeof schema>>();

export interface CircleFormProps {
  step: 'WIDEN' | 'NARROW';
  contactId: string;
  circle: NonNullable<ContactEntryFragment['circle']>;
  candidates: readonly Colleague[];
  onDone: () => void;
}

/** Takes people into the circle of a note, or out of it. */
export function CircleForm({ step, contactId, circle, candidates, onDone }: CircleFormProps) {
  const form = usePortalForm({
    schema,
    defaults: { commandId: crypto.randomUUID(), version: circle.version, staffIds: [] as string[] },
  });
  const widen = useCircleCommand(widenCircleMutation, 'widenCircle');
  const narrow = useCircleCommand(narrowCircleMutation, 'narrowCircle');
  const isReader = (id: string) => circle.readers.some((each) => each?.id === id);
  const chosen =
    step === 'WIDEN'
      ? candidates.filter((each) => each && !isReader(each.id))
      : circle.readers.filter((each) => each && each.id !== circle.restrictedBy?.id);
  const choices = chosen.flatMap((each) => (each ? [{ value: each.id, label: each.displayName }] : []));
  const title = step === 'WIDEN' ? m.circle_widen() : m.circle_narrow();
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={title}
        onSubmit={async (values) => {
          const refused = await (step === 'WIDEN' ? widen : narrow).run({ ...values, contactId });
          if (refused?.stale) form.setValue('version', refused.stale.currentVersion);
          if (refused) return refusedOnForm(refused, { place: () => 'staffIds' });
          onDone();
          return undefined;
        }}
      >
        <FieldStack>
          {choices.length === 0 ? (
            <p>{m.circle_everybody()}</p>
          ) : (
            <F.Checkboxes
              name="staffIds"
              label={step === 'WIDEN' ? m.circle_widen_who() : m.circle_narrow_who()}
              support={step === 'NARROW' ? m.circle_narrow_hint() : undefined}
              required
              inline
              choices={choices}
            />
          )}
        </FieldStack>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {choices.length > 0 && (
            <Button type="submit" isPending={form.formState.isSubmitting}>
              {title}
            </Button>
          )}
          <Button variant="secondary" onPress={onDone}>
            {m.ui_close()}
          </Button>
        </div>
      </Form>
    </FormDoor>
  );
}
