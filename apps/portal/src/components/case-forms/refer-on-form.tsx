import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { z } from 'zod';
import { Form, fieldsFor, optionalText, orNull, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import { m, useLocale } from '../../text/text.ts';
import { Banner, FieldStack } from '../../ui/index.ts';
import { referOnMutation } from '../case/case-answer.graphql.ts';
import { casePath } from '../case/case-path.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { useResponsible } from '../intake/use-responsible.ts';
import { FormFoot } from './form-foot.tsx';
import { HandedOn, type HandedOnProps } from './handed-on.tsx';

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  bodyName: requiredText(200),
  reason: requiredText(4_000),
  confirmedWith: optionalText(200),
});
const F = fieldsFor<z.input<typeof schema>>();

/** Hands the person to the body responsible, with somebody there who knows of it. */
export function ReferOnForm({ header, of }: HandedOnProps) {
  const locale = useLocale();
  const navigate = useNavigate();
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: header.version,
      bodyName: '',
      reason: '',
      confirmedWith: '',
    },
  });
  const draft = useFormDraft(form, `refer-on:${header.id}`, { reason: m.cases_refer_reason() });
  const { run } = useCaseCommand(referOnMutation, 'referOn');
  const { found, isElsewhere } = useResponsible(header.townCode ?? '');
  const body = isElsewhere ? ((locale === 'ja' ? found?.bodyNameJa : found?.bodyNameEn) ?? '') : '';
  useEffect(() => {
    if (body !== '' && form.getValues('bodyName') === '') form.setValue('bodyName', body);
  }, [body, form]);
  return (
    <Form
      form={form}
      label={m.cases_refer_on()}
      onSubmit={async ({ confirmedWith, ...values }) => {
        const refused = await run({ ...values, caseId: header.id, confirmedWith: orNull(confirmedWith) });
        if (refused) {
          if (refused.stale) form.setValue('version', refused.stale.currentVersion);
          return refusedOnForm(refused, {});
        }
        await draft.discard();
        await navigate({ to: casePath(header.id) });
        return undefined;
      }}
    >
      {body !== '' && (
        <Banner tone="info" title={m.intake_elsewhere({ body })}>
          {m.cases_refer_text()}
        </Banner>
      )}
      <FieldStack>
        <HandedOn header={header} of={of} />
        <F.Text name="bodyName" label={m.cases_refer_body()} required />
        <F.TextArea name="reason" label={m.cases_refer_reason()} required rows={4} max={4_000} />
        <F.Text
          name="confirmedWith"
          label={m.cases_refer_confirmed()}
          support={m.cases_refer_confirmed_hint()}
          width="medium"
        />
      </FieldStack>
      <FormFoot caseId={header.id} label={m.cases_refer_on()} isPending={form.formState.isSubmitting} draft={draft} />
    </Form>
  );
}
