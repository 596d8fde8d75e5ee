import { councilGrounds } from '@banso/domain/council';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import {
  atLeastOne,
  Form,
  fieldsFor,
  optionalDate,
  optionalText,
  orNull,
  requiredChoice,
  requiredId,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { CouncilPersonDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { CasePicker } from './case-picker.tsx';
import { moveCouncilFindingMutation } from './council-commands.graphql.ts';
import { councilGroundWord, sentencesOf } from './council-words.ts';
import { personName } from './person-card.tsx';
import { useCouncilCommand } from './use-council-command.ts';

/** The conclusion, beside the ids of statements. */
const CONCLUSION = 'CONCLUSION';

const schema = z
  .object({
    commandId: z.string(),
    finding: requiredId(),
    sentences: atLeastOne(z.string()),
    caseId: requiredId(),
    ground: requiredChoice(councilGrounds),
    consentedOn: optionalDate(),
    provision: optionalText(200),
    reason: requiredText(4_000),
  })
  .superRefine(({ ground, consentedOn, provision }, context) => {
    const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], message: m.forms_required() });
    if (ground === 'CONSENT' && consentedOn === '') missing('consentedOn');
    if (ground === 'LAW' && provision.trim() === '') missing('provision');
  });
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface MoveFormProps {
  councilId: string;
  person: CouncilPersonDetailFragment;
  onDone: (caseId: string) => void;
}

/** Which sentences, into which case, on what ground: all the rest stays where it is. */
export function MoveForm({ councilId, person, onDone }: MoveFormProps) {
  const findings = findingsOf(person);
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      finding: findings[0]?.value ?? '',
      sentences: [],
      caseId: '',
      ground: '',
      consentedOn: '',
      provision: '',
      reason: '',
    },
  });
  const draft = useFormDraft(form, `council/${councilId}/move/${person.id}`, { reason: m.council_move_reason() });
  const run = useCouncilCommand(moveCouncilFindingMutation, 'moveCouncilFinding');
  const [finding, chosen, ground] = useWatch({ control: form.control, name: ['finding', 'sentences', 'ground'] });
  const sentences = sentencesOf(findings.find(({ value }) => value === finding)?.text ?? '');
  useEffect(() => {
    // What was chosen of another finding does not go along.
    const fits = chosen.filter((each) => sentences.includes(each));
    if (fits.length !== chosen.length) form.setValue('sentences', fits);
  });
  const words = sentences.filter((each) => chosen.includes(each)).join('\n');
  return (
    <Form
      form={form}
      label={m.council_move_for({ name: personName(person) })}
      onSubmit={async ({ sentences: _, finding: from, consentedOn, provision, ...values }) => {
        const answer = await run({
          ...values,
          words,
          personId: person.id,
          statementId: from === CONCLUSION ? null : from,
          consentedOn: orNull(consentedOn),
          provision: orNull(provision),
        });
        if ('refused' in answer) {
          const issues = answer.refused.issues?.map((issue) =>
            issue.name === 'words' ? { ...issue, name: 'sentences' } : issue,
          );
          return { ...answer.refused, ...(issues && { issues }) };
        }
        await draft.discard();
        onDone(values.caseId);
        return undefined;
      }}
    >
      <Card title={m.council_move_sentences()}>
        <FieldStack>
          <F.Radio name="finding" label={m.council_move_finding()} required choices={findings} />
          <F.Checkboxes
            name="sentences"
            label={m.council_move_sentences()}
            required
            choices={sentences.map((sentence) => ({ value: sentence, label: sentence }))}
          />
          <div>
            <p className="text-sm font-bold">{m.council_move_preview()}</p>
            <p className="rounded-8 bg-solid-gray-50 p-3 whitespace-pre-wrap" aria-live="polite">
              {words || <span className="text-muted">{m.council_move_preview_none()}</span>}
            </p>
          </div>
        </FieldStack>
      </Card>
      <Card title={m.council_move_case()}>
        <CasePicker />
      </Card>
      <Card title={m.council_move_ground()}>
        <FieldStack>
          <F.Radio
            name="ground"
            label={m.council_move_ground()}
            required
            choices={councilGrounds.map((value) => ({
              value,
              label: councilGroundWord(value),
              ...(value === 'COUNCIL_DECISION' && { description: m.council_ground_council_decision_hint() }),
            }))}
          />
          {ground === 'CONSENT' && (
            <F.Date name="consentedOn" label={m.council_move_consented()} required max={today()} />
          )}
          {ground === 'LAW' && <F.Text name="provision" label={m.council_move_provision()} required width="medium" />}
          <F.TextArea
            name="reason"
            label={m.council_move_reason()}
            support={m.council_move_reason_hint()}
            required
            rows={2}
            max={4_000}
          />
        </FieldStack>
      </Card>
      <FormFoot submit={m.council_move_do()} draft={draft} />
    </Form>
  );
}

function findingsOf({ conclusion, statements }: CouncilPersonDetailFragment) {
  return [
    ...(conclusion === null
      ? []
      : [{ value: CONCLUSION, label: m.council_move_finding_conclusion(), text: conclusion }]),
    ...statements.map(({ id, giver, words }) => ({
      value: id,
      label: m.council_move_finding_statement({ name: giver.name }),
      text: words,
    })),
  ];
}
