import { councilOutcomes } from '@banso/domain/council';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredChoice,
  requiredId,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { CouncilPersonDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import {
  concludeCouncilPersonMutation,
  giveCouncilStatementMutation,
  putPersonOnCouncilAgendaMutation,
} from './council-commands.graphql.ts';
import { councilOutcomeWord } from './council-words.ts';
import { useCouncilCommand } from './use-council-command.ts';

interface OfSession {
  readonly councilId: string;
  readonly onDone: () => void;
}

const personSchema = z.object({
  commandId: z.string(),
  name: optionalText(200),
  description: requiredText(4_000),
  why: requiredText(4_000),
});
const P = fieldsFor<z.input<typeof personSchema>>();

/** Someone of whom the council speaks: a name only where it is known. */
export function PersonForm({ councilId, sessionId, onDone }: OfSession & { sessionId: string }) {
  const form = usePortalForm({
    schema: personSchema,
    defaults: { commandId: crypto.randomUUID(), name: '', description: '', why: '' },
  });
  const draft = useFormDraft(form, `council/${councilId}/person/${sessionId}`, {
    description: m.council_person_description(),
    why: m.council_person_why(),
  });
  const run = useCouncilCommand(putPersonOnCouncilAgendaMutation, 'putPersonOnCouncilAgenda');
  return (
    <Form
      form={form}
      label={m.council_person_add()}
      onSubmit={async ({ name, ...values }) => {
        const answer = await run({ ...values, sessionId, name: orNull(name) });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <P.Text name="name" label={m.council_person_name()} width="medium" />
        <P.TextArea
          name="description"
          label={m.council_person_description()}
          support={m.council_person_description_hint()}
          required
          rows={3}
          max={4_000}
        />
        <P.TextArea name="why" label={m.council_person_why()} required rows={2} max={4_000} />
      </FieldStack>
      <FormFoot submit={m.council_person_add_do()} draft={draft} />
    </Form>
  );
}

const statementSchema = z.object({
  commandId: z.string(),
  giverId: requiredId(),
  source: requiredText(4_000),
  words: requiredText(20_000),
});
const S = fieldsFor<z.input<typeof statementSchema>>();

export interface StatementFormProps extends OfSession {
  readonly person: CouncilPersonDetailFragment;
  readonly whose: string;
  /** Members who are bound today; the viewer's own place first. */
  readonly givers: readonly { readonly id: string; readonly name: string; readonly body: string | null }[];
}

/** Who told what, and from where it is known. */
export function StatementForm({ councilId, person, whose, givers, onDone }: StatementFormProps) {
  const form = usePortalForm({
    schema: statementSchema,
    defaults: { commandId: crypto.randomUUID(), giverId: givers[0]?.id ?? '', source: '', words: '' },
  });
  const draft = useFormDraft(form, `council/${councilId}/statement/${person.id}`, {
    source: m.council_statement_source(),
    words: m.council_statement_words(),
  });
  const run = useCouncilCommand(giveCouncilStatementMutation, 'giveCouncilStatement');
  return (
    <Form
      form={form}
      label={m.council_statement_add_for({ name: whose })}
      onSubmit={async (values) => {
        const answer = await run({ ...values, personId: person.id });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <S.Select
          name="giverId"
          label={m.council_statement_giver()}
          required
          choices={givers.map(({ id, name, body }) => ({ value: id, label: body ? `${name}（${body}）` : name }))}
        />
        <S.TextArea name="source" label={m.council_statement_source()} required rows={2} max={4_000} />
        <S.TextArea name="words" label={m.council_statement_words()} required rows={5} max={20_000} />
      </FieldStack>
      <FormFoot submit={m.council_statement_do()} draft={draft} />
    </Form>
  );
}

const conclusionSchema = z.object({
  commandId: z.string(),
  version: z.number(),
  outcome: requiredChoice(councilOutcomes),
  words: requiredText(20_000),
});
const C = fieldsFor<z.input<typeof conclusionSchema>>();

export interface ConclusionFormProps extends OfSession {
  readonly person: CouncilPersonDetailFragment;
  readonly whose: string;
}

export function ConclusionForm({ councilId, person, whose, onDone }: ConclusionFormProps) {
  const form = usePortalForm({
    schema: conclusionSchema,
    defaults: { commandId: crypto.randomUUID(), version: person.version, outcome: '', words: '' },
  });
  const draft = useFormDraft(form, `council/${councilId}/conclusion/${person.id}`, { words: m.council_words() });
  const run = useCouncilCommand(concludeCouncilPersonMutation, 'concludeCouncilPerson');
  return (
    <Form
      form={form}
      label={m.council_conclude_for({ name: whose })}
      onSubmit={async (values) => {
        const answer = await run({ ...values, personId: person.id });
        if ('refused' in answer) {
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <C.Radio
          name="outcome"
          label={m.council_outcome()}
          required
          choices={councilOutcomes.map((value) => ({ value, label: councilOutcomeWord(value) }))}
        />
        <C.TextArea name="words" label={m.council_words()} required rows={4} max={20_000} />
      </FieldStack>
      <FormFoot submit={m.council_conclude_do()} draft={draft} />
    </Form>
  );
}
