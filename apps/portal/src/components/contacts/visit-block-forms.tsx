import type { counterparts } from '@banso/domain/casework';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredChoice,
  requiredDate,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldRow, FieldStack } from '../../ui/index.ts';
import { blockVisitsMutation, liftVisitBlockMutation } from '../case/case-answer.graphql.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { blockScopeWord, counterpartWord } from '../domain-words.ts';

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
  })
  .superRefine(({ saidOn, recontactOn }, context) => {
    if (recontactOn <= saidOn) {
      context.addIssue({ code: 'custom', path: ['recontactOn'], message: m.outreach_issue_recontact() });
    }
  });
const BlockF = fieldsFor<z.input<typeof blockSchema>>();

export interface BlockFormProps {
  caseId: string;
  onDone: () => void;
}

/** Somebody asked not to be visited: it holds at once, for everybody, until its day. */
export function BlockVisitsForm({ caseId, onDone }: BlockFormProps) {
  const form = usePortalForm({
    schema: blockSchema,
    defaults: { commandId: crypto.randomUUID(), scope: '', saidBy: '', saidOn: today(), recontactOn: '', words: '' },
  });
  const draft = useFormDraft(form, `visit-block:${caseId}`, { words: m.outreach_block_words() });
  const { run } = useCaseCommand(blockVisitsMutation, 'blockVisits');
  return (
    <Form
      form={form}
      label={m.outreach_block()}
      onSubmit={async ({ words, ...values }) => {
        const refused = await run({ ...values, caseId, words: orNull(words) });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <BlockF.Radio
          name="scope"
          label={m.outreach_block_scope()}
          required
          choices={scopes.map((value) => ({ value, label: blockScopeWord(value) }))}
        />
        <BlockF.Radio
          name="saidBy"
          label={m.outreach_block_by()}
          required
          inline
          choices={saidBy.map((value) => ({ value, label: counterpartWord(value) }))}
        />
        <FieldRow>
          <BlockF.Date name="saidOn" label={m.outreach_block_said_on()} required max={today()} />
          <BlockF.Date name="recontactOn" label={m.outreach_block_recontact()} required min={today()} />
        </FieldRow>
        <BlockF.TextArea name="words" label={m.outreach_block_words()} rows={3} max={4_000} />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.outreach_block_save()}
        </Button>
        <Button variant="secondary" onPress={onDone}>
          {m.ui_close()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

const liftSchema = z.object({ commandId: z.string(), reason: requiredText(4_000) });
const LiftF = fieldsFor<z.input<typeof liftSchema>>();

/** Before its day a block is lifted by a supervisor alone, with a reason. */
export function LiftBlockForm({ caseId, blockId, onDone }: BlockFormProps & { blockId: string }) {
  const form = usePortalForm({ schema: liftSchema, defaults: { commandId: crypto.randomUUID(), reason: '' } });
  const draft = useFormDraft(form, `lift-block:${blockId}`, { reason: m.outreach_reason() });
  const { run } = useCaseCommand(liftVisitBlockMutation, 'liftVisitBlock');
  return (
    <Form
      form={form}
      label={m.outreach_block_lift()}
      onSubmit={async ({ commandId, reason }) => {
        const refused = await run({ commandId, caseId, blockId, reason });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <LiftF.TextArea
          name="reason"
          label={m.outreach_block_lift_reason()}
          support={m.outreach_block_lift_hint()}
          required
          rows={3}
          max={4_000}
        />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.outreach_block_lift()}
        </Button>
        <Button variant="secondary" onPress={onDone}>
          {m.ui_close()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
    </Form>
  );
}
