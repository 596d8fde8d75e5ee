import { contactKinds, counterparts } from '@banso/domain/casework';
import { z } from 'zod';
import {
  atLeastOne,
  DraftStatus,
  Form,
  fieldsFor,
  optionalDate,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { FollowUpRowFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldRow } from '../../ui/index.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { QuickDays } from '../contacts/quick-days.tsx';
import { contactKindWord, counterpartWord } from '../domain-words.ts';
import { monthsAhead } from '../evaluation/months-ahead.ts';
import { recordFollowUpMutation } from './closing.graphql.ts';

const schema = z.object({
  commandId: z.string(),
  doneOn: requiredDate(),
  kind: requiredChoice(contactKinds),
  counterparts: atLeastOne(z.enum(counterparts)),
  words: optionalText(20_000),
  nextOn: optionalDate(),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface FollowUpFormProps {
  caseId: string;
  followUp: FollowUpRowFragment;
  onDone: () => void;
}

/** A call to whoever it was planned for, today: that is what it mostly is, and one press away. */
export function FollowUpForm({ caseId, followUp, onDone }: FollowUpFormProps) {
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      doneOn: today(),
      kind: 'CALL' as const,
      counterparts: [followUp.whose],
      words: '',
      nextOn: '',
    },
  });
  const draft = useFormDraft(form, `follow-up:${followUp.id}`, { words: m.closing_follow_up_words() });
  const { run } = useCaseCommand(recordFollowUpMutation, 'recordFollowUp');
  return (
    <div className="mt-3 rounded-8 border border-line p-4">
      <Form
        form={form}
        label={m.closing_follow_up_record_title()}
        onSubmit={async ({ words, nextOn, ...values }) => {
          const content = { ...values, words: orNull(words), nextOn: orNull(nextOn) };
          const refused = await run({ ...content, caseId, followUpId: followUp.id });
          if (refused) return refused;
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <FieldRow>
          <F.Date name="doneOn" label={m.closing_follow_up_done_on()} required max={today()} />
          <F.Select
            name="kind"
            label={m.closing_follow_up_kind()}
            required
            width="full"
            choices={contactKinds.map((value) => ({ value, label: contactKindWord(value) }))}
          />
        </FieldRow>
        <F.Checkboxes
          name="counterparts"
          label={m.closing_follow_up_with()}
          required
          inline
          choices={counterparts.map((value) => ({ value, label: counterpartWord(value) }))}
        />
        <F.TextArea name="words" label={m.closing_follow_up_words()} rows={3} max={20_000} />
        <div>
          <F.Date name="nextOn" label={m.closing_follow_up_next()} min={today()} />
          <QuickDays
            label={m.closing_months_label()}
            days={monthsAhead()}
            onPick={(day) => form.setValue('nextOn', day, { shouldDirty: true, shouldTouch: true })}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" size="small" isPending={form.formState.isSubmitting}>
            {m.closing_follow_up_save()}
          </Button>
          <Button size="small" variant="secondary" onPress={onDone}>
            {m.closing_follow_up_cancel()}
          </Button>
          <DraftStatus draft={draft} />
        </div>
      </Form>
    </div>
  );
}
