import { addDays, civilDate } from '@banso/domain/foundation';
import { type DisclosableField, disclosableFields } from '@banso/domain/partners';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import {
  atLeastOne,
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  optionalText,
  requiredDate,
  requiredId,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { ReferralGroundFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort, today } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Banner, Button, Card } from '../../ui/index.ts';
import { dutyName } from '../clause-name.ts';
import { agencyKindWord, fieldWord } from '../domain-words.ts';
import { agencyName } from '../plan/item-owner.ts';
import { AgeNotice } from './age-notice.tsx';
import { type ConsentedAgency, consentedAgencies, consentedFields, referableItems } from './consented.ts';
import { DisclosurePreview, DisclosureWarnings } from './disclosure-preview.tsx';
import { sendReferralMutation } from './referral.graphql.ts';
import { useReferralCommand } from './use-referral-command.ts';

const schema = z
  .object({
    commandId: z.string(),
    planItemId: requiredId(),
    agencyId: requiredId(),
    purpose: requiredText(),
    fields: atLeastOne(z.enum(disclosableFields)),
    situation: optionalText(),
    answerDueOn: requiredDate(),
  })
  .refine(({ fields, situation }) => !fields.includes('SITUATION') || situation.trim() !== '', {
    error: () => m.forms_required(),
    path: ['situation'],
  });
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

/** Two weeks, as a proposal. */
const ANSWER_DAYS = 14;

export interface NewReferralFormProps {
  ground: ReferralGroundFragment;
  itemId: string | undefined;
  relationWord: (code: string | null) => string;
  onSent: () => void;
}

/** 3(1)ア(ｲ): asks one agency for help with one item, with the fields that the person agreed to for this agency. */
export function NewReferralForm({ ground, itemId, relationWord, onSent }: NewReferralFormProps) {
  const items = referableItems(ground);
  const agencies = consentedAgencies(ground);
  const first = items.find(({ id }) => id === itemId);
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      planItemId: first?.id ?? '',
      agencyId: agencies.find(({ id }) => id === first?.agencyId)?.id ?? '',
      purpose: '',
      fields: [],
      situation: '',
      answerDueOn: addDays(civilDate(today()), ANSWER_DAYS),
    },
  });
  const draft = useFormDraft(form, `referral-new:${ground.id}:${itemId ?? ''}`, {
    purpose: m.referral_purpose(),
    situation: fieldWord('SITUATION'),
    fields: m.referral_fields(),
    answerDueOn: m.referral_due(),
  });
  const run = useReferralCommand(sendReferralMutation, 'sendReferral');
  const [planItemId, agencyId, fields, purpose, situation] = useWatch({
    control: form.control,
    name: ['planItemId', 'agencyId', 'fields', 'purpose', 'situation'],
  });
  const item = items.find(({ id }) => id === planItemId);
  const agency = agencies.find(({ id }) => id === agencyId);
  const allowed = consentedFields(ground, agencyId);
  const chosen = allowed.filter((field) => fields.includes(field));
  return (
    <Form
      form={form}
      label={m.referral_new()}
      onSubmit={async (values) => {
        // A field chosen for another agency before is not part of this one's consent.
        const disclosed = consentedFields(ground, values.agencyId).filter((field) => values.fields.includes(field));
        const tells = disclosed.includes('SITUATION');
        const refused = await run({
          ...values,
          caseId: ground.id,
          fields: disclosed,
          situation: tells ? values.situation : null,
        });
        if (refused) return refused;
        await draft.discard();
        onSent();
        return undefined;
      }}
    >
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="min-w-0 space-y-5">
          <Card title={m.referral_what()}>
            <F.Select
              name="planItemId"
              label={m.referral_item()}
              required
              width="full"
              choices={items.map(({ id, what, duty, planNumber }) => ({
                value: id,
                label: what,
                description: `${m.plan_numbered({ number: planNumber })} ${dutyName(duty)}`,
              }))}
            />
            <F.Radio
              name="agencyId"
              label={m.referral_agency()}
              support={m.referral_agency_hint()}
              required
              choices={agencies.map((each) => agencyChoice(each, item?.agencyId ?? null))}
            />
            {agency && <AgeNotice agency={agency} birthDate={ground.client.birthDate} />}
            <div className="mt-3">
              <F.TextArea
                name="purpose"
                label={m.referral_purpose()}
                support={m.referral_purpose_hint()}
                rows={3}
                max={2_000}
                required
              />
            </div>
            <F.Date name="answerDueOn" label={m.referral_due()} required />
          </Card>
          <Card title={m.referral_fields()}>
            {agency === undefined ? (
              <p className="text-muted">{m.referral_fields_after_agency()}</p>
            ) : (
              <FieldsToDisclose allowed={allowed} />
            )}
            {agency !== undefined && chosen.includes('SITUATION') && (
              <F.TextArea name="situation" label={fieldWord('SITUATION')} rows={4} max={2_000} required />
            )}
          </Card>
        </div>
        <aside className="space-y-4 lg:sticky lg:top-24">
          <DisclosurePreview
            ground={ground}
            item={item}
            fields={chosen}
            purpose={purpose}
            situation={situation}
            relationWord={relationWord}
          />
          <DisclosureWarnings
            ground={ground}
            item={item}
            fields={chosen}
            situation={situation}
            relationWord={relationWord}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button type="submit" isPending={form.formState.isSubmitting}>
              {m.referral_send()}
            </Button>
            <DraftStatus draft={draft} />
          </div>
        </aside>
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

function FieldsToDisclose({ allowed }: { allowed: readonly DisclosableField[] }) {
  const withheld = disclosableFields.filter((field) => !allowed.includes(field));
  return (
    <>
      <F.Checkboxes
        name="fields"
        label={m.referral_fields_choose()}
        support={m.referral_fields_hint()}
        required
        choices={allowed.map((value) => ({ value, label: fieldWord(value) }))}
      />
      {withheld.length > 0 && (
        <Banner tone="info" title={m.referral_withheld()}>
          <p className="text-sm">{listWords(withheld.map(fieldWord))}</p>
        </Banner>
      )}
    </>
  );
}

function agencyChoice(agency: ConsentedAgency, wanted: string | null) {
  const { capacity } = agency;
  const said = [
    agencyKindWord(agency.kind),
    capacity && m.referral_capacity({ free: capacity.free, day: formatDateShort(capacity.asOf) }),
    !agency.takesReferrals && m.referral_takes_none(),
    wanted !== null && wanted !== agency.id && m.referral_item_elsewhere(),
  ].filter(Boolean);
  return {
    value: agency.id,
    label: agencyName(agency),
    description: said.join(' ／ '),
    isDisabled: !agency.takesReferrals || (wanted !== null && wanted !== agency.id),
  };
}
