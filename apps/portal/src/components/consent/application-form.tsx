import { useState } from 'react';
import { useMutation } from 'urql';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  optionalText,
  orNull,
  readAnswer,
  requiredDate,
  requiredText,
  useCommandId,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { AgencyChoiceFragment, ConsentPartsFragment, DisclosableField } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow, FieldStack, TextField } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { fieldCodes, fieldWord } from '../domain-words.ts';
import { FormFoot } from '../form-foot.tsx';
import { agencyChoices } from './agency-choices.ts';
import { recordApplicationMutation } from './consent.graphql.ts';
import { Told } from './told.tsx';

const schema = z
  .object({
    explained: z.boolean().refine((done) => done, { error: () => m.consent_explain_first() }),
    signedOn: requiredDate(),
    signedBy: requiredText(200),
    agencyIds: z.array(z.string()),
    fields: z.array(z.string()),
    note: optionalText(10_000),
  })
  .refine(({ agencyIds, fields }) => agencyIds.length === 0 || fields.length > 0, {
    error: () => m.consent_choose_fields(),
    path: ['fields'],
  })
  .refine(({ agencyIds, fields }) => fields.length === 0 || agencyIds.length > 0, {
    error: () => m.consent_choose_agencies(),
    path: ['agencyIds'],
  });
const F = fieldsFor<z.input<typeof schema>>();

export interface ApplicationFormProps {
  found: ConsentPartsFragment;
  agencies: readonly AgencyChoiceFragment[];
  onDone: (words: string) => void;
}

/** 利用申込: after the explanation, consent to tell the named agencies the named fields, or to tell nobody. */
export function ApplicationForm({ found, agencies, onDone }: ApplicationFormProps) {
  const [typed, setTyped] = useState('');
  const form = usePortalForm({
    schema,
    defaults: {
      explained: false,
      signedOn: today(),
      signedBy: found.client.displayName ?? '',
      agencyIds: [],
      fields: [],
      note: '',
    },
  });
  const draft = useFormDraft(form, `application:${found.id}`, {
    signedOn: m.consent_signed_on(),
    signedBy: m.consent_signed_by(),
    agencyIds: m.consent_agencies(),
    fields: m.consent_fields(),
    note: m.consent_note(),
  });
  const command = useCommandId();
  const [, send] = useMutation(recordApplicationMutation);
  const { agencyIds, fields } = form.watch();
  return (
    <Form
      form={form}
      label={m.consent_record()}
      onSubmit={async ({ signedOn, signedBy, note, ...chosen }) => {
        const input = {
          commandId: command.current(),
          caseId: found.id,
          signedOn,
          signedBy,
          agencyIds: chosen.agencyIds,
          fields: chosen.fields as DisclosableField[],
          note: orNull(note),
        };
        const result = await send({ input });
        const answer = readAnswer(result, result.data?.recordApplication, 'CaseSaved');
        if ('refused' in answer) {
          return refusedOnForm(answer.refused, { place: (path) => path.replace(/^agencyIds\.\d+$/, 'agencyIds') });
        }
        command.renew();
        await draft.discard();
        onDone(m.consent_recorded());
        return undefined;
      }}
    >
      <div className="max-w-3xl rounded-8 bg-key-50 px-4 py-3">
        <h3 className="font-bold">{m.consent_explain()}</h3>
        <ul className="mt-1 list-disc ps-6">
          <li>{m.consent_explain_what()}</li>
          <li>{m.consent_explain_only()}</li>
          <li>{m.consent_explain_free()}</li>
          <li>{m.consent_explain_withdraw()}</li>
        </ul>
        <F.Checkbox name="explained" label={m.consent_explained()} />
      </div>
      <FieldStack>
        <FieldRow>
          <F.Date name="signedOn" label={m.consent_signed_on()} required />
          <F.Text name="signedBy" label={m.consent_signed_by()} required support={m.consent_signed_by_support()} />
        </FieldRow>
      </FieldStack>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="min-w-0">
          <TextField name="agencySearch" label={m.consent_agency_search()} value={typed} onChange={setTyped} />
          <div className="max-h-112 overflow-auto rounded-8 border border-line px-4 py-3">
            <F.Checkboxes
              name="agencyIds"
              label={m.consent_agencies()}
              support={m.consent_agencies_support()}
              choices={agencyChoices(agencies, typed, agencyIds)}
            />
          </div>
        </div>
        <F.Checkboxes
          name="fields"
          inline
          label={m.consent_fields()}
          support={m.consent_fields_support()}
          choices={fieldCodes.map((value) => ({ value, label: fieldWord(value) }))}
        />
      </div>
      <Told
        agencies={agencies.filter(({ id }) => agencyIds.includes(id))}
        fields={fieldCodes.filter((field) => fields.includes(field))}
      />
      <FieldStack>
        <F.TextArea name="note" label={m.consent_note()} support={m.consent_note_support()} max={10_000} rows={3} />
      </FieldStack>
      <FormFoot submit={m.consent_record()} draft={draft} />
    </Form>
  );
}
