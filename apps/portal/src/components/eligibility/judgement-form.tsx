import { z } from 'zod';
import { Form, fieldsFor, requiredChoice, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack, Icon, OutcomeBadge } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';
import { judgementQuestion } from '../finding-words.ts';
import { FormFoot } from '../form-foot.tsx';
import { judgedClauses } from './clause-tree.ts';
import { recordJudgementMutation } from './eligibility.graphql.ts';
import { knownFacts } from './known-facts.ts';
import { previewOutcomes } from './preview.ts';
import { useEligibilityCommand } from './use-eligibility-command.ts';

const schema = z.object({
  clause: requiredChoice(judgedClauses),
  outcome: requiredChoice(['MET', 'NOT_MET']),
  reason: requiredText(10_000),
  evidence: requiredText(10_000),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface JudgementFormProps {
  found: CaseEligibilityFragment;
  clause: string | undefined;
  onDone: (words: string) => void;
}

/** A person's answer to one clause, with reason and evidence; it counts once another person has approved it. */
export function JudgementForm({ found, clause, onDone }: JudgementFormProps) {
  const chosen = judgedClauses.find((each) => each === clause) ?? '';
  const form = usePortalForm({ schema, defaults: { clause: chosen, outcome: '', reason: '', evidence: '' } });
  const draft = useFormDraft(form, `judgement:${found.id}:${chosen}`, {
    clause: m.eligibility_judge_clause(),
    outcome: m.eligibility_judge_outcome(),
    reason: m.eligibility_judge_reason(),
    evidence: m.eligibility_judge_evidence(),
  });
  const command = useEligibilityCommand(recordJudgementMutation, 'recordJudgement', found.id);
  const values = form.watch();
  return (
    <Form
      form={form}
      label={m.eligibility_do_judge()}
      onSubmit={async (judged) => {
        const refused = await command.run(judged);
        if (refused) return refused;
        await draft.discard();
        onDone(m.eligibility_judge_saved());
        return undefined;
      }}
    >
      <FieldStack>
        <F.Select
          name="clause"
          label={m.eligibility_judge_clause()}
          required
          support={m.eligibility_judge_clause_support()}
          choices={judgedClauses.map((value) => ({
            value,
            label: `${value} ${clauseTitle(value)}`,
            description: judgementQuestion(value),
          }))}
        />
        {values.clause && (
          <p className="mb-2 border-s-4 border-key-900 ps-3 font-bold">{judgementQuestion(values.clause)}</p>
        )}
        <F.Radio
          name="outcome"
          label={m.eligibility_judge_outcome()}
          required
          inline
          choices={[
            { value: 'MET', label: m.ui_met() },
            { value: 'NOT_MET', label: m.ui_not_met() },
          ]}
        />
        <F.TextArea
          name="reason"
          label={m.eligibility_judge_reason()}
          required
          support={m.eligibility_judge_reason_support()}
          max={10_000}
        />
        <F.TextArea
          name="evidence"
          label={m.eligibility_judge_evidence()}
          required
          support={m.eligibility_judge_evidence_support()}
          max={10_000}
        />
      </FieldStack>
      {values.clause && values.outcome && <Preview found={found} clause={values.clause} outcome={values.outcome} />}
      <FormFoot submit={m.eligibility_do_judge()} draft={draft} />
    </Form>
  );
}

/** What the whole would come to; the rules answer here in the browser, before anything is recorded. */
function Preview({
  found,
  clause,
  outcome,
}: {
  found: CaseEligibilityFragment;
  clause: string;
  outcome: 'MET' | 'NOT_MET';
}) {
  const whole = previewOutcomes(knownFacts(found), { answers: new Map([[clause, outcome]]) }).get('3(2)');
  if (!whole) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 rounded-8 bg-key-50 px-3 py-2">
      <Icon name="info" size={18} className="text-key-900" />
      {m.eligibility_judge_preview()}
      <OutcomeBadge outcome={whole} />
      <span className="text-sm text-muted">{m.eligibility_judge_approval()}</span>
    </p>
  );
}
