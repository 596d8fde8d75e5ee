import type { counterparts, VisitBlockScope } from '@banso/domain/casework';
import { isCivilDate } from '@banso/domain/foundation';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack } from '../../ui/index.ts';
import { blockVisitsMutation } from '../case/case-answer.graphql.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { blockScopeWord, counterpartWord } from '../domain-words.ts';
import { DoorFoot } from './door-foot.tsx';
import { FormDoor } from './form-door.tsx';
import { monthsAfter, readNearDate } from './near-date.ts';
import { promisesOff } from './promise-fits.ts';
import { QuickDays } from './quick-days.tsx';
import { sameChoices } from './same-choices.ts';

const scopes = ['VISITS', 'ALL_CONTACT'] as const;
const saidBy = ['CLIENT', 'FAMILY', 'CONSULTER', 'OTHER'] as const satisfies readonly (typeof counterparts)[number][];

const blockSchema = z
  .object({
    commandId: z.string(),
    scope: requiredChoice(scopes),
    saidBy: requiredChoice(saidBy),
    saidOn: requiredDate(),
    recontactOn: requiredDate(),
    words: optionalText(4_000),
    promisesOff: z.array(z.string()),
  })
  .superRefine(({ saidOn, recontactOn }, context) => {
    if (recontactOn <= saidOn) {
      context.addIssue({ code: 'custom', path: ['recontactOn'], message: m.outreach_issue_recontact() });
    }
  });
const F = fieldsFor<z.input<typeof blockSchema>>();

export interface BlockVisitsFormProps {
  caseId: string;
  /** Those still open. */
  promises: readonly PromiseRowFragment[];
  onDone: () => void;
}

/** Somebody asked not to be visited: it holds at once, for everybody, until its day. */
export function BlockVisitsForm({ caseId, promises, onDone }: BlockVisitsFormProps) {
  const form = usePortalForm({
    schema: blockSchema,
    defaults: {
      commandId: crypto.randomUUID(),
      scope: '',
      saidBy: '',
      saidOn: today(),
      recontactOn: '',
      words: '',
      promisesOff: [],
    },
  });
  const draft = useFormDraft(form, `visit-block:${caseId}`, { words: m.outreach_block_words() });
  const { run } = useCaseCommand(blockVisitsMutation, 'blockVisits');
  usePromisesOff(form, promises);
  const saidOn = form.watch('saidOn');
  const months = [1, 3, 6].map((count) => ({
    label: m.outreach_block_months({ count }),
    day: monthsAfter(isCivilDate(saidOn) ? saidOn : today(), count),
  }));
  return (
    <FormDoor isTouched={form.formState.isDirty} onClose={onDone}>
      <Form
        form={form}
        label={m.outreach_block()}
        onSubmit={async ({ words, ...values }) => {
          const refused = await run({ ...values, caseId, words: orNull(words) });
          if (refused)
            return refusedOnForm(refused, { place: (path) => path.replace(/^promisesOff\..*$/, 'promisesOff') });
          await draft.discard();
          onDone();
          return undefined;
        }}
      >
        <FieldStack>
          <F.Radio
            name="scope"
            label={m.outreach_block_scope()}
            required
            choices={scopes.map((value) => ({ value, label: blockScopeWord(value) }))}
          />
          <F.Radio
            name="saidBy"
            label={m.outreach_block_by()}
            required
            inline
            choices={saidBy.map((value) => ({ value, label: counterpartWord(value) }))}
          />
          <FieldRow>
            <F.Date name="saidOn" label={m.outreach_block_said_on()} required max={today()} />
            <div>
              <F.Date
                name="recontactOn"
                label={m.outreach_block_recontact()}
                support={m.outreach_block_recontact_hint()}
                required
                min={today()}
                readNear={(text) => readNearDate(text, today())}
              />
              <QuickDays
                label={m.outreach_block_recontact()}
                days={months}
                onPick={(day) =>
                  form.setValue('recontactOn', day, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })
                }
              />
            </div>
          </FieldRow>
          <F.TextArea name="words" label={m.outreach_block_words()} rows={3} max={4_000} />
          {promises.length > 0 && (
            <F.Checkboxes
              name="promisesOff"
              label={m.outreach_block_promises()}
              support={m.outreach_block_promises_hint()}
              choices={promises.map(({ id, what, dueOn }) => ({
                value: id,
                label: `${what}（${formatDateShort(dueOn)}）`,
              }))}
            />
          )}
        </FieldStack>
        <DoorFoot submit={m.outreach_block_save()} draft={draft} onDone={onDone} />
      </Form>
    </FormDoor>
  );
}

/** The promises that are off follow what was asked, until the worker chooses them. */
function usePromisesOff(
  form: ReturnType<typeof usePortalForm<typeof blockSchema>>,
  promises: readonly PromiseRowFragment[],
): void {
  const suggested = useRef<readonly string[]>([]);
  const open = useRef(promises);
  open.current = promises;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name !== 'scope') return;
          const next = promisesOff(open.current, values.scope as VisitBlockScope).map(({ id }) => id);
          const isAsSuggested = sameChoices(values.promisesOff, suggested.current);
          suggested.current = next;
          if (isAsSuggested) form.setValue('promisesOff', next);
        },
      }),
    [form],
  );
}
