import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Form, fieldsFor, optionalText, orNull, requiredId, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseFormQuery, CaseRecordFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m, useLocale } from '../../text/text.ts';
import { FieldStack, municipalityName } from '../../ui/index.ts';
import { adoptingForm, adoptUntouched } from '../case/adopt-untouched.ts';
import { updateCaseMutation } from '../case/case-answer.graphql.ts';
import { casePath } from '../case/case-path.ts';
import { choicesOf, codeWord } from '../case/code-list.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { ConcernFields } from '../intake/concern-fields.tsx';
import { changedAnswers, isHidden, ownAnswers, ownDefaults, sayAnswers } from '../standard-form/own-answers.ts';
import { OwnFields } from '../standard-form/own-fields.tsx';
import { caseReception } from '../standard-form/standard-form.graphql.ts';
import { FormFoot } from './form-foot.tsx';

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  route: requiredId(),
  townCode: z.string(),
  concerns: z.array(z.string()),
  mostSeriousConcern: z.string(),
  chiefConcern: optionalText(4_000),
  formAnswers: ownAnswers,
});
const F = fieldsFor<z.input<typeof schema>>();

export interface EditCaseFormProps {
  record: CaseRecordFragment;
  townCode: string | null;
  lists: CaseFormQuery;
}

/** Mends what was taken down at intake. */
export function EditCaseForm({ record, townCode, lists }: EditCaseFormProps) {
  const locale = useLocale();
  const { standardForm } = lists;
  const saved = readFragment(caseReception, lists.case)?.receptionAnswers ?? null;
  const navigate = useNavigate();
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: record.version,
      route: record.route,
      townCode: townCode ?? '',
      concerns: [...record.concerns],
      mostSeriousConcern: record.mostSeriousConcern ?? '',
      chiefConcern: record.chiefConcern ?? '',
      formAnswers: ownDefaults(standardForm, saved),
    },
  });
  const draft = useFormDraft(form, `case:${record.id}`, { chiefConcern: m.cases_chief_concern() });
  // Read here, or the form would not keep account of it.
  void form.formState.dirtyFields;
  const { run } = useCaseCommand(updateCaseMutation, 'updateCase');
  return (
    <Form
      form={form}
      label={m.cases_edit_case()}
      onSubmit={async ({ townCode: town, mostSeriousConcern, chiefConcern, formAnswers, ...values }) => {
        const refused = await run({
          ...values,
          caseId: record.id,
          townCode: orNull(town),
          mostSeriousConcern: orNull(mostSeriousConcern),
          chiefConcern: orNull(chiefConcern),
          formAnswers: changedAnswers(standardForm, formAnswers, saved),
        });
        if (refused) {
          if (refused.stale) form.setValue('version', refused.stale.currentVersion);
          const concern = (code: string) => codeWord(lists.concerns, code);
          const merged = adoptUntouched(refused, adoptingForm(form));
          return refusedOnForm(merged, {
            place: (path) => path.replace(/^concerns\.\d+$/, 'concerns'),
            say: {
              route: (code) => codeWord(lists.routes, code),
              townCode: (code) => municipalityName(code, locale),
              concerns: (codes) => codes.split('、').map(concern).join('、'),
              mostSeriousConcern: concern,
              ...sayAnswers(standardForm),
            },
          });
        }
        await draft.discard();
        await navigate({ to: casePath(record.id) });
        return undefined;
      }}
    >
      <FieldStack>
        <F.Select name="route" label={m.cases_route()} required choices={choicesOf(lists.routes)} />
        <F.Municipality name="townCode" label={m.cases_town_of_case()} withOutside />
      </FieldStack>
      <ConcernFields choices={choicesOf(lists.concerns)} mostSerious="mostSeriousConcern" />
      {!isHidden(saved) && <OwnFields form={standardForm} />}
      <FormFoot caseId={record.id} label={m.cases_save()} isPending={form.formState.isSubmitting} draft={draft} />
    </Form>
  );
}
