import { z } from 'zod';
import { Form, fieldsFor, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CouncilWordsKind } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { correctCouncilWordsMutation } from './council-commands.graphql.ts';
import { useCouncilCommand } from './use-council-command.ts';

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  words: requiredText(20_000),
  reason: requiredText(4_000),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface CorrectFormProps {
  councilId: string;
  kind: CouncilWordsKind;
  id: string;
  version: number;
  words: string;
  what: string;
  onDone: () => void;
}

/** Words as they should be, and why: what stood before stays below them. */
export function CorrectForm({ councilId, kind, id, version, words, what, onDone }: CorrectFormProps) {
  const form = usePortalForm({ schema, defaults: { commandId: crypto.randomUUID(), version, words, reason: '' } });
  const draft = useFormDraft(form, `council/${councilId}/correct/${kind}/${id}`, {
    words: m.council_correct_words(),
    reason: m.council_correct_reason(),
  });
  const run = useCouncilCommand(correctCouncilWordsMutation, 'correctCouncilWords');
  return (
    <Form
      form={form}
      label={m.council_correct_what({ what })}
      onSubmit={async (values) => {
        const answer = await run({ ...values, kind, id });
        if ('refused' in answer) {
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <F.TextArea name="words" label={m.council_correct_words()} required rows={5} max={20_000} />
        <F.TextArea name="reason" label={m.council_correct_reason()} required rows={2} max={4_000} />
      </FieldStack>
      <FormFoot submit={m.council_correct_do()} draft={draft} />
    </Form>
  );
}
