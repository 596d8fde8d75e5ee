import { counterparts } from '@banso/domain/casework';
import { z } from 'zod';
import {
  DraftStatus,
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { counterpartWord } from '../domain-words.ts';
import { declineFollowUpMutation } from './closing.graphql.ts';

const schema = z.object({
  commandId: z.string(),
  saidOn: requiredDate(),
  saidBy: requiredChoice(counterparts),
  words: optionalText(4_000),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface DeclineFollowUpProps {
  caseId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Someone wishes no more contact; that is enough. */
export function DeclineFollowUp({ caseId, isOpen, onClose }: DeclineFollowUpProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.closing_follow_up_decline_title()}>
      <p className="mb-4">{m.closing_follow_up_decline_text()}</p>
      <DeclineForm caseId={caseId} onDone={onClose} />
    </Dialog>
  );
}

function DeclineForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const form = usePortalForm({
    schema,
    defaults: { commandId: crypto.randomUUID(), saidOn: today(), saidBy: 'CLIENT' as const, words: '' },
  });
  const draft = useFormDraft(form, `follow-up-none:${caseId}`, { words: m.closing_follow_up_said_words() });
  const { run } = useCaseCommand(declineFollowUpMutation, 'declineFollowUp');
  return (
    <Form
      form={form}
      label={m.closing_follow_up_decline_title()}
      onSubmit={async ({ words, ...values }) => {
        const refused = await run({ ...values, words: orNull(words), caseId });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <F.Date name="saidOn" label={m.closing_follow_up_said_on()} required max={today()} />
      <F.Radio
        name="saidBy"
        label={m.closing_follow_up_said_by()}
        required
        inline
        choices={counterparts
          .filter((value) => value !== 'AGENCY')
          .map((value) => ({ value, label: counterpartWord(value) }))}
      />
      <F.TextArea name="words" label={m.closing_follow_up_said_words()} rows={2} max={4_000} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.closing_follow_up_decline_save()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}
