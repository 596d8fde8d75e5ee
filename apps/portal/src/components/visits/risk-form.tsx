import { counterparts } from '@banso/domain/casework';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  requiredId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { RiskNoteFragment } from '../../graphql/generated/graphql.ts';
import type { FragmentType } from '../../graphql/generated/index.ts';
import { formatDate, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack } from '../../ui/index.ts';
import { choicesOf, type codeListParts } from '../case/code-list.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { DoorFoot } from '../contacts/door-foot.tsx';
import { FormDoor } from '../contacts/form-door.tsx';
import { monthsAfter, readNearDate } from '../contacts/near-date.ts';
import { QuickDays } from '../contacts/quick-days.tsx';
import { counterpartWord } from '../domain-words.ts';
import { raiseRiskFlagMutation, reviewRiskFlagMutation } from './visits.graphql.ts';

const schema = z.object({
  commandId: z.string(),
  kind: requiredId(),
  saidBy: requiredChoice(counterparts),
  saidOn: requiredDate(),
  words: optionalText(4_000),
  steps: optionalText(4_000),
  needsTwo: z.boolean(),
  reviewOn: requiredDate(),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface RiskFormProps {
  caseId: string;
  /** The one that is looked at again; none for a new one. */
  flag: RiskNoteFragment | null;
  kinds: FragmentType<typeof codeListParts> | null | undefined;
  onDone: () => void;
}

/** Something to know before a visit: who said it, what was agreed, whether two go, and when it is looked at again. */
export function RiskForm({ caseId, flag, kinds, onDone }: RiskFormProps) {
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      kind: flag?.kind ?? '',
      saidBy: flag?.saidBy ?? '',
      saidOn: flag?.saidOn ?? today(),
      words: flag?.words ?? '',
      steps: flag?.steps ?? '',
      needsTwo: flag?.needsTwo ?? false,
      reviewOn: monthsAfter(today(), 3),
    },
  });
  const title = flag ? m.visits_risk_review() : m.visits_risk_add();
  const draft = useFormDraft(form, flag ? `risk:${flag.id}:${flag.version}` : `risk:${caseId}`, {
    words: m.visits_risk_words(),
    steps: m.visits_risk_steps(),
  });
  const raise = useCaseCommand(raiseRiskFlagMutation, 'raiseRiskFlag');
  const review = useCaseCommand(reviewRiskFlagMutation, 'reviewRiskFlag');
  const months = [1, 3, 6].map((count) => ({
    label: m.outreach_block_months({ count }),
    day: monthsAfter(today(), count),
  }));
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={title}
        onSubmit={async ({ words, steps, kind, saidBy, saidOn, ...values }) => {
          const said = { ...values, caseId, words: orNull(words), steps: orNull(steps) };
          const refused = flag
            ? await review.run({ ...said, flagId: flag.id, version: flag.version })
            : await raise.run({ ...said, kind, saidBy, saidOn });
          if (refused) return refusedOnForm(refused, { say: { reviewOn: formatDate } });
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <FieldStack>
          {!flag && (
            <>
              <F.Radio name="kind" label={m.visits_risk_kind()} required inline choices={choicesOf(kinds)} />
              <F.Radio
                name="saidBy"
                label={m.visits_risk_said_by()}
                required
                inline
                choices={counterparts.map((value) => ({ value, label: counterpartWord(value) }))}
              />
            </>
          )}
          <F.TextArea name="words" label={m.visits_risk_words()} rows={3} max={4_000} />
          <F.TextArea name="steps" label={m.visits_risk_steps()} rows={3} max={4_000} />
          <F.Checkbox
            name="needsTwo"
            label={m.visits_risk_two()}
            description={m.visits_risk_two_hint()}
            isDisabled={flag?.needsTwo === true && !flag.mayEase}
          />
          <FieldRow>
            {!flag && <F.Date name="saidOn" label={m.visits_risk_said_on()} required max={today()} />}
            <div>
              <F.Date
                name="reviewOn"
                label={m.visits_risk_review_on()}
                support={m.visits_risk_review_hint()}
                required
                min={today()}
                readNear={(text) => readNearDate(text, today())}
              />
              <QuickDays
                label={m.visits_risk_review_on()}
                days={months}
                onPick={(day) =>
                  form.setValue('reviewOn', day, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
                }
              />
            </div>
          </FieldRow>
        </FieldStack>
        <DoorFoot submit={flag ? m.visits_risk_review_save() : m.visits_risk_save()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}
