import { z } from 'zod';
import { Form, fieldsFor, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import type { StaffFormProps } from './evidence-forms.tsx';
import { setItemsMutation } from './staff.graphql.ts';
import { useStaffCommand } from './use-staff-command.ts';

const itemsSchema = z.object({ version: z.number(), asked: z.enum(['no', 'yes']), items: z.array(z.string()) });
const ItemsF = fieldsFor<z.input<typeof itemsSchema>>();
const itemWords: readonly (() => string)[] = [
  m.staff_item_1,
  m.staff_item_2,
  m.staff_item_3,
  m.staff_item_4,
  m.staff_item_5,
];

/** Words for one item of Art. 19(1). */
export const itemWord = (item: number): string => itemWords[item - 1]?.() ?? String(item);

/** 3(3)エ: not asked yet is another thing than none. */
export function ItemsForm({ person, onDone }: StaffFormProps) {
  const { welfareOfficerItems, version } = person;
  const form = usePortalForm({
    schema: itemsSchema,
    defaults: { version, asked: 'yes', items: (welfareOfficerItems ?? []).map(String) },
  });
  const draft = useFormDraft(form, `items:${person.id}`, { items: m.staff_items() });
  const send = useStaffCommand(setItemsMutation, 'setWelfareOfficerItems', person.id);
  return (
    <Form
      form={form}
      label={m.staff_set_items()}
      onSubmit={async ({ version: base, asked, items }) => {
        const refused = await send({ version: base, items: asked === 'no' ? null : items.map(Number) });
        if (refused?.stale) form.setValue('version', refused.stale.currentVersion);
        if (refused) return refused;
        await draft.discard();
        onDone(m.staff_saved());
        return undefined;
      }}
    >
      <FieldStack>
        <ItemsF.Radio
          name="asked"
          label={m.staff_items_asked()}
          choices={[
            { value: 'yes', label: m.staff_items_asked_yes() },
            { value: 'no', label: m.staff_items_asked_no() },
          ]}
        />
        {form.watch('asked') === 'yes' && (
          <ItemsF.Checkboxes
            name="items"
            label={m.staff_items()}
            support={m.staff_items_support()}
            choices={itemWords.map((word, index) => ({ value: String(index + 1), label: word() }))}
          />
        )}
      </FieldStack>
      <FormFoot submit={m.staff_set_items()} draft={draft} />
    </Form>
  );
}
