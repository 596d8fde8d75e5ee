import { z } from 'zod';
import { Form, fieldsFor, optionalText, orNull, requiredId, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CirculationDetailFragment, RouteStaffFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { matchesColleague, staffChoices } from '../plan/staff-choices.ts';
import { repointApprovalMutation } from './approval.graphql.ts';
import { stepWord } from './approval-words.ts';
import { fitFor } from './fit-for.ts';
import { useCirculationCommand } from './use-circulation-command.ts';

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  position: requiredId(),
  staffId: requiredId(),
  deputyId: z.string(),
  comment: optionalText(),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface RepointFormProps {
  circulation: CirculationDetailFragment;
  staff: RouteStaffFragment['staffMembers'];
  onDone: (words: string) => void;
}

/** Gives a step that is still ahead to another person; stamps stay with those who put them. */
export function RepointForm({ circulation, staff, onDone }: RepointFormProps) {
  const { id: circulationId, version, steps, position } = circulation;
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version,
      position: String(position),
      staffId: '',
      deputyId: '',
      comment: '',
    },
  });
  const draft = useFormDraft(form, `circulation-repoint:${circulationId}`, { comment: m.approval_repoint_comment() });
  const run = useCirculationCommand(repointApprovalMutation, 'repointApproval');
  const people = fitFor('REVIEW', staff?.nodes ?? []).concat(fitFor('DRAFT', staff?.nodes ?? []));
  const unique = people.filter((each, at) => people.findIndex(({ id }) => id === each.id) === at);
  const choices = staffChoices(unique, []);
  return (
    <Form
      form={form}
      label={m.approval_repoint_title()}
      onSubmit={async ({ comment, deputyId, position: at, ...values }) => {
        const answer = await run({
          ...values,
          circulationId,
          position: Number(at),
          deputyId: orNull(deputyId),
          comment: orNull(comment),
        });
        if ('refused' in answer) {
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }
        await draft.discard();
        onDone(m.approval_done_repoint());
        return undefined;
      }}
    >
      <FieldStack>
        <F.Select
          name="position"
          label={m.approval_repoint_step()}
          required
          choices={steps.flatMap(({ kind, staff: holder }, at) =>
            at < position
              ? []
              : [{ value: String(at), label: `${stepWord(kind, at, steps)}（${holder?.displayName ?? '—'}）` }],
          )}
        />
        <F.ComboBox
          name="staffId"
          label={m.approval_repoint_who()}
          required
          choices={choices}
          matches={matchesColleague(unique)}
        />
        <F.ComboBox
          name="deputyId"
          label={m.approval_repoint_deputy()}
          choices={choices}
          matches={matchesColleague(unique)}
        />
        <F.TextArea name="comment" label={m.approval_repoint_comment()} rows={2} max={2_000} />
      </FieldStack>
      <FormFoot submit={m.approval_repoint_submit()} draft={draft} />
    </Form>
  );
}
