import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Form, fieldsFor, requiredDate, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CouncilMemberRowFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner, FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import {
  addCouncilMemberMutation,
  endCouncilMembershipMutation,
  recordCouncilPledgeMutation,
} from './council-commands.graphql.ts';
import { type Colleague, emptyMember, MemberFields, memberInput, memberSchema } from './member-fields.tsx';
import { useCouncilCommand } from './use-council-command.ts';

const addSchema = z.object({ commandId: z.string(), member: memberSchema });

export function AddMemberForm({ councilId, staff }: { councilId: string; staff: readonly Colleague[] }) {
  const close = useClose('add');
  const form = usePortalForm({
    schema: addSchema,
    defaults: { commandId: crypto.randomUUID(), member: emptyMember() },
  });
  const draft = useFormDraft(form, `council/${councilId}/member`);
  const run = useCouncilCommand(addCouncilMemberMutation, 'addCouncilMember');
  return (
    <Form
      form={form}
      label={m.council_member_add()}
      onSubmit={async ({ commandId, member }) => {
        const answer = await run({ commandId, councilId, member: memberInput(member) });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        close();
        return undefined;
      }}
    >
      <MemberFields prefix="member" staff={staff} />
      <FormFoot submit={m.council_member_add_do()} draft={draft} />
    </Form>
  );
}

interface OfMember {
  readonly councilId: string;
  readonly member: CouncilMemberRowFragment;
}

const pledgeSchema = z.object({ commandId: z.string(), version: z.number(), pledgedOn: requiredDate() });
const P = fieldsFor<z.input<typeof pledgeSchema>>();

export function PledgeForm({ councilId, member }: OfMember) {
  const close = useClose('pledge', member.id);
  const form = usePortalForm({
    schema: pledgeSchema,
    defaults: { commandId: crypto.randomUUID(), version: member.version, pledgedOn: today() },
  });
  const draft = useFormDraft(form, `council/${councilId}/pledge/${member.id}`);
  const run = useCouncilCommand(recordCouncilPledgeMutation, 'recordCouncilPledge');
  return (
    <Form
      form={form}
      label={m.council_pledge_of({ name: member.name })}
      onSubmit={async (values) => {
        const answer = await run({ ...values, memberId: member.id });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        close();
        return undefined;
      }}
    >
      <FieldStack>
        <P.Date name="pledgedOn" label={m.council_member_pledged()} required max={today()} />
      </FieldStack>
      <FormFoot submit={m.council_pledge_do()} draft={draft} />
    </Form>
  );
}

const endSchema = z.object({ commandId: z.string(), version: z.number(), reason: requiredText(4_000) });
const E = fieldsFor<z.input<typeof endSchema>>();

export function EndMembershipForm({ councilId, member }: OfMember) {
  const close = useClose('end', member.id);
  const form = usePortalForm({
    schema: endSchema,
    defaults: { commandId: crypto.randomUUID(), version: member.version, reason: '' },
  });
  const draft = useFormDraft(form, `council/${councilId}/end/${member.id}`, { reason: m.council_end_reason() });
  const run = useCouncilCommand(endCouncilMembershipMutation, 'endCouncilMembership');
  return (
    <Form
      form={form}
      label={m.council_end_of({ name: member.name })}
      onSubmit={async (values) => {
        const answer = await run({ ...values, memberId: member.id });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        close();
        return undefined;
      }}
    >
      <Banner tone="warning" title={m.council_end_hint()} />
      <FieldStack>
        <E.TextArea name="reason" label={m.council_end_reason()} required rows={2} max={4_000} />
      </FieldStack>
      <FormFoot submit={m.council_end_do()} draft={draft} isDanger />
    </Form>
  );
}

/** Puts away the form that the address opened, unless another was opened in the meantime. */
function useClose(form: string, on?: string): () => void {
  const navigate = useNavigate();
  const search = (now: { form?: string; on?: string }) => (now.form === form && now.on === on ? {} : now);
  return () => void navigate({ to: '.', search: search as never, replace: true, resetScroll: false });
}
