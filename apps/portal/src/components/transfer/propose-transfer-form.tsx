import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  requiredId,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { CaseHeaderFragment, UnderWayPartsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Banner, type Choice, FieldStack } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from '../case-forms/form-foot.tsx';
import { proposeTransferMutation } from './transfer.graphql.ts';
import { UnderWayList } from './under-way-list.tsx';

const MOVED = 'moved';
const CONSENT = 'consent';

const schema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    toOfficeId: requiredId(),
    reason: requiredId(),
    movedToTownCode: z.string(),
    ground: requiredId(),
    consentNote: optionalText(4_000),
    note: requiredText(4_000),
  })
  .superRefine(({ ground, consentNote }, context) => {
    if (ground === '' || ground === CONSENT || consentNote.trim() !== '') return;
    context.addIssue({ code: 'custom', path: ['consentNote'], message: m.forms_required() });
  });
const F = fieldsFor<z.input<typeof schema>>();

export interface ProposeTransferFormProps {
  header: CaseHeaderFragment;
  offices: readonly Choice[];
  reasons: readonly Choice[];
  grounds: readonly Choice[];
  underWay: readonly UnderWayPartsFragment[];
}

/** Hands the case to another office of the same body: why, on what ground, and what the other must know. */
export function ProposeTransferForm({ header, offices, reasons, grounds, underWay }: ProposeTransferFormProps) {
  const navigate = useNavigate();
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: header.version,
      toOfficeId: '',
      reason: '',
      movedToTownCode: '',
      ground: '',
      consentNote: '',
      note: '',
    },
  });
  const draft = useFormDraft(form, `transfer:${header.id}`, {
    consentNote: m.transfer_consent_note(),
    note: m.transfer_note(),
  });
  const { run } = useCaseCommand(proposeTransferMutation, 'proposeTransfer');
  const moved = form.watch('reason') === MOVED;
  const consented = form.watch('ground') === CONSENT;
  return (
    <Form
      form={form}
      label={m.transfer_hand_over()}
      onSubmit={async ({ consentNote, movedToTownCode, ...values }) => {
        const refused = await run({
          ...values,
          caseId: header.id,
          consentNote: orNull(consentNote),
          movedToTownCode: values.reason === MOVED ? orNull(movedToTownCode) : null,
        });
        if (refused?.stale) form.setValue('version', refused.stale.currentVersion);
        if (refused) return refused;
        await draft.discard();
        await navigate({ to: casePath(header.id) });
        return undefined;
      }}
    >
      <Banner tone="info" title={m.transfer_hand_over_calm()}>
        {m.transfer_hand_over_text()}
      </Banner>
      <FieldStack>
        <F.Select name="toOfficeId" label={m.transfer_to()} required choices={offices} />
        <F.Radio name="reason" label={m.transfer_reason()} required choices={reasons} />
        {moved && (
          <F.Municipality
            name="movedToTownCode"
            label={m.transfer_moved_to()}
            support={m.transfer_moved_to_hint()}
            among="towns"
          />
        )}
        <F.Radio name="ground" label={m.transfer_ground()} required choices={grounds} />
        <F.TextArea
          name="consentNote"
          label={m.transfer_consent_note()}
          support={m.transfer_consent_note_hint()}
          required={!consented}
          rows={3}
          max={4_000}
        />
        <F.TextArea
          name="note"
          label={m.transfer_note()}
          support={m.transfer_note_hint()}
          required
          rows={6}
          max={4_000}
        />
      </FieldStack>
      <section aria-labelledby="under-way" className="max-w-2xl">
        <h3 id="under-way" className="font-bold">
          {m.transfer_under_way()}
        </h3>
        <p className="mb-2 text-sm text-muted">{m.transfer_under_way_hint()}</p>
        <UnderWayList items={underWay} />
        <p className="mt-2 text-sm text-muted">{m.transfer_drafts_hint()}</p>
      </section>
      <FormFoot caseId={header.id} label={m.transfer_propose()} isPending={form.formState.isSubmitting} draft={draft} />
    </Form>
  );
}
