import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredChoice,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from '../case-forms/form-foot.tsx';
import { HandedOn, type HandedOnProps } from '../case-forms/handed-on.tsx';
import { screenCaseMutation } from './beginning.graphql.ts';
import { screeningWord } from './beginning-words.ts';

const outcomes = ['GO_ON', 'REFER_ON', 'INFORMATION_ONLY'] as const;

const schema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    outcome: requiredChoice(outcomes),
    reason: requiredText(4_000),
    bodyName: optionalText(200),
    confirmedWith: optionalText(200),
  })
  .superRefine(({ outcome, bodyName }, context) => {
    if (outcome !== 'REFER_ON' || bodyName.trim() !== '') return;
    context.addIssue({ code: 'custom', path: ['bodyName'], message: m.begin_body_needed() });
  });
const F = fieldsFor<z.input<typeof schema>>();

/** What becomes of a consultation, and why. */
export function ScreenForm({ header, of }: HandedOnProps) {
  const navigate = useNavigate();
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: header.version,
      outcome: '',
      reason: '',
      bodyName: '',
      confirmedWith: '',
    },
  });
  const draft = useFormDraft(form, `screen:${header.id}`, { reason: m.begin_reason() });
  const { run } = useCaseCommand(screenCaseMutation, 'screenCase');
  const handsOn = form.watch('outcome') === 'REFER_ON';
  return (
    <Form
      form={form}
      label={m.begin_screen()}
      onSubmit={async ({ bodyName, confirmedWith, ...values }) => {
        const to = handsOn ? { bodyName: orNull(bodyName), confirmedWith: orNull(confirmedWith) } : {};
        const refused = await run({ ...values, ...to, caseId: header.id });
        if (refused) {
          if (refused.stale) form.setValue('version', refused.stale.currentVersion);
          return refusedOnForm(refused, {});
        }
        await draft.discard();
        await navigate({ to: casePath(header.id) });
        return undefined;
      }}
    >
      <FieldStack>
        <F.Radio
          name="outcome"
          label={m.begin_outcome()}
          required
          choices={outcomes.map((value) => ({
            value,
            label: screeningWord(value),
            ...(value === 'INFORMATION_ONLY' ? { description: m.begin_information_hint() } : {}),
          }))}
        />
        {handsOn && (
          <>
            <HandedOn header={header} of={of} />
            <F.Text name="bodyName" label={m.cases_refer_body()} required />
            <F.Text
              name="confirmedWith"
              label={m.cases_refer_confirmed()}
              support={m.cases_refer_confirmed_hint()}
              width="medium"
            />
          </>
        )}
        <F.TextArea name="reason" label={m.begin_reason()} required rows={4} max={4_000} />
      </FieldStack>
      <FormFoot
        caseId={header.id}
        label={m.begin_screen_save()}
        isPending={form.formState.isSubmitting}
        draft={draft}
      />
    </Form>
  );
}
