import { useState } from 'react';
import { useMutation } from 'urql';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  readAnswer,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { AssessmentDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Card, type Choice } from '../../ui/index.ts';
import {
  answerLabels,
  changedAnswers,
  isHidden,
  newAnswers,
  ownDefaults,
  type StandardForm,
  sayAnswers,
} from '../standard-form/own-answers.ts';
import { OwnFields } from '../standard-form/own-fields.tsx';
import { AreaFields, SeriousField } from './area-fields.tsx';
import { saveAssessmentMutation } from './assessment.graphql.ts';
import {
  type AssessmentInput,
  type AssessmentValues,
  assessmentInput,
  assessmentSchema,
  assessmentValues,
  fieldOfIssue,
  MOST_IN_SUMMARY,
  problemField,
  strengthField,
  writtenAreas,
} from './assessment-content.ts';

const F = fieldsFor<AssessmentValues>();

export interface AssessmentFormProps {
  caseId: string;
  assessment: AssessmentDetailFragment | null;
  areas: readonly Choice[];
  standardForm: StandardForm;
  onSaved: () => void;
  onLeave: () => void;
}

/** Writes the assessment. What is typed is kept as a draft; a newer version of somebody else is shown and never overwritten unseen. */
export function AssessmentForm({ caseId, assessment, areas, standardForm, onSaved, onLeave }: AssessmentFormProps) {
  const codes = areas.map(({ value }) => value);
  const labels = fieldLabels(areas);
  const saved = assessment?.formAnswers ?? null;
  const form = usePortalForm({
    schema: assessmentSchema(codes),
    defaults: {
      ...assessmentValues(assessment, codes),
      formAnswers: ownDefaults(standardForm, saved),
    } as AssessmentInput,
  });
  const draft = useFormDraft(form, `assessment:${caseId}`, labels);
  const [newer, setNewer] = useState<number>();
  const [, send] = useMutation(saveAssessmentMutation);
  const save = async (values: AssessmentInput) => {
    const asked = assessment === null ? newAnswers : changedAnswers;
    const formAnswers = asked(standardForm, values.formAnswers, saved);
    const result = await send({ input: { ...assessmentInput(caseId, values, codes), formAnswers } });
    const answer = readAnswer(
      result,
      result.data?.saveAssessment as { __typename?: 'CaseSaved' } | undefined,
      'CaseSaved',
    );
    if (!('refused' in answer)) {
      await draft.discard();
      onSaved();
      return undefined;
    }
    const { issues, stale } = answer.refused;
    setNewer(stale?.currentVersion);
    const written = writtenAreas(values, codes);
    return {
      ...answer.refused,
      ...(issues && { issues: issues.map((issue) => ({ ...issue, name: fieldOfIssue(issue.name, written) })) }),
      ...(stale && {
        stale: {
          ...stale,
          changes: stale.changes.map((change) => inWords(change, areas, standardForm)),
        },
      }),
    };
  };
  return (
    <Form form={form} label={m.assessment_title()} onSubmit={save}>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-5">
          <Card title={m.assessment_domains()}>
            <AreaFields areas={areas} />
          </Card>
          <Card title={m.assessment_summary()}>
            <F.TextArea
              name="summary"
              label={m.assessment_summary()}
              support={m.assessment_summary_hint()}
              max={MOST_IN_SUMMARY}
            />
          </Card>
          {!isHidden(saved) && <OwnFields form={standardForm} />}
        </div>
        <aside className="space-y-4 lg:sticky lg:top-24">
          <Card>
            <SeriousField areas={areas} />
          </Card>
          <div className="space-y-3 rounded-12 border border-line bg-white p-4 shadow-card">
            <Button
              type="submit"
              className="w-full"
              isPending={form.formState.isSubmitting}
              onPress={() => newer !== undefined && form.setValue('version', String(newer))}
            >
              {newer === undefined ? m.assessment_save() : m.assessment_save_over()}
            </Button>
            <Button variant="quiet" className="w-full" onPress={onLeave}>
              {m.ui_cancel()}
            </Button>
            <DraftStatus draft={draft} />
          </div>
        </aside>
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

function fieldLabels(areas: readonly Choice[]): Record<string, string> {
  const of = areas.flatMap(({ value, label }) => [
    [problemField(value), m.assessment_problem_of({ domain: label })],
    [strengthField(value), m.assessment_strength_of({ domain: label })],
  ]);
  return {
    ...Object.fromEntries(of),
    mostSerious: m.assessment_serious_field(),
    summary: m.assessment_summary(),
  };
}

type Change = { readonly field: string; readonly yours: string | null; readonly theirs: string | null };

/** What both wrote, under the label of the form and in its words. */
function inWords(change: Change, areas: readonly Choice[], form: StandardForm): Change {
  const say = sayAnswers(form)[change.field] ?? ((said: string) => said);
  const { yours, theirs } = change;
  return {
    field: answerLabels(form)[change.field] ?? changedArea(change.field, areas),
    yours: yours === null ? null : say(yours),
    theirs: theirs === null ? null : say(theirs),
  };
}

/** The server names a changed area by its code. */
function changedArea(field: string, areas: readonly Choice[]): string {
  const code = field.replace(/^items\./, '');
  return areas.find(({ value }) => value === code)?.label ?? (field === 'summary' ? m.assessment_summary() : field);
}
