import { useMutation } from 'urql';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  readAnswer,
  requiredDate,
  requiredText,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { TeamPartsFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { PersonName } from '../case/person-name.tsx';
import { teamRoleWord } from '../domain-words.ts';
import { FormFoot } from '../form-foot.tsx';
import { endAssignmentMutation } from './team.graphql.ts';

const schema = z.object({
  until: requiredDate(),
  reason: requiredText(2_000),
  handOverNote: optionalText(4_000),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface EndFormProps {
  caseId: string;
  assignment: TeamPartsFragment['assignments'][number];
  onDone: (words: string) => void;
}

/** The last day of someone on the team, and why. */
export function EndForm({ caseId, assignment, onDone }: EndFormProps) {
  const form = usePortalForm({ schema, defaults: { until: today(), reason: '', handOverNote: '' } });
  const draft = useFormDraft(form, `assignment-end:${assignment.id}`, {
    until: m.assignment_until(),
    reason: m.assignment_end_reason(),
    handOverNote: m.support_leaving_note(),
  });
  const command = useCommandId();
  const [, send] = useMutation(endAssignmentMutation);
  return (
    <Form
      form={form}
      label={m.assignment_end()}
      onSubmit={async ({ handOverNote, ...values }) => {
        const own = { commandId: command.current(), caseId, assignmentId: assignment.id };
        const input = { ...own, ...values, handOverNote: orNull(handOverNote) };
        const result = await send({ input, role: assignment.role });
        const answer = readAnswer(result, result.data?.endAssignment, 'CaseSaved');
        if ('refused' in answer) return answer.refused;
        command.renew();
        await draft.discard();
        onDone(m.assignment_ended_done());
        return undefined;
      }}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-lg font-bold">
          <PersonName {...assignment.worker} />
        </span>
        <span>{teamRoleWord(assignment.role)}</span>
      </p>
      <FieldStack>
        <F.Date name="until" label={m.assignment_until()} required support={m.assignment_until_support()} />
        <F.TextArea name="reason" label={m.assignment_end_reason()} required max={2_000} />
        <F.TextArea
          name="handOverNote"
          label={m.support_leaving_note()}
          support={m.support_leaving_note_hint()}
          max={4_000}
        />
      </FieldStack>
      <FormFoot submit={m.assignment_end()} draft={draft} />
    </Form>
  );
}
