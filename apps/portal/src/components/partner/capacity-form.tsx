import { useMutation } from 'urql';
import { z } from 'zod';
import { Form, fieldsFor, optionalText, orNull, readAnswer, useCommandId, usePortalForm } from '../../forms/index.ts';
import type { OwnAgencyFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Button, FieldStack } from '../../ui/index.ts';
import { agencyAnswer, capacityMutation } from './own-agency.graphql.ts';

const schema = z.object({
  free: z.string().regex(/^\d{1,4}$/, { error: () => m.partner_not_number() }),
  takesReferrals: z.boolean(),
  note: optionalText(500),
});
const F = fieldsFor<z.input<typeof schema>>();

export function CapacityForm({ agency }: { agency: OwnAgencyFragment }) {
  const { version, capacity, takesReferrals } = agency;
  const form = usePortalForm({
    schema,
    defaults: { free: String(capacity?.free ?? 0), takesReferrals, note: capacity?.note ?? '' },
  });
  const command = useCommandId();
  const [, send] = useMutation(capacityMutation);
  return (
    <Form
      form={form}
      label={m.partner_agency_capacity()}
      onSubmit={async ({ free, note, ...rest }) => {
        const result = await send({
          input: { commandId: command.current(), version, free: Number(free), note: orNull(note), ...rest },
        });
        const payload = result.data ? readFragment(agencyAnswer, result.data.updateCapacity) : null;
        const answer = readAnswer(result, payload, 'AgencySaved');
        if ('refused' in answer) return answer.refused;
        command.renew();
        return undefined;
      }}
    >
      <FieldStack>
        <F.Checkbox name="takesReferrals" label={m.partner_agency_takes()} />
        <F.Text name="free" label={m.partner_agency_free()} required width="short" />
        <F.TextArea name="note" label={m.partner_agency_capacity_note()} max={500} />
      </FieldStack>
      <div>
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.partner_agency_save()}
        </Button>
      </div>
    </Form>
  );
}
