import type { DisclosableField } from '@banso/domain/partners';
import type { ReferralGroundFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { listWords } from '../../text/list-words.ts';
import { m, useLocale } from '../../text/text.ts';
import { Card, Icon, municipalityName, SummaryList } from '../../ui/index.ts';
import { fieldWord, partyRoleWord, stepWord } from '../domain-words.ts';
import type { ReferableItem } from './consented.ts';

export interface DisclosurePreviewProps {
  ground: ReferralGroundFragment;
  item: ReferableItem | undefined;
  fields: readonly DisclosableField[];
  purpose: string;
  situation: string;
  relationWord: (code: string | null) => string;
}

/** What the agency will see, before it is sent: exactly the chosen fields, nothing else of the case. */
export function DisclosurePreview(props: DisclosurePreviewProps) {
  const { fields, purpose } = props;
  const valueIn = useFieldValues(props);
  return (
    <Card title={m.referral_preview()}>
      <p className="mb-3 flex items-start gap-2 text-sm text-muted">
        <Icon name="lock" size={18} className="mt-0.5" />
        {m.referral_preview_text()}
      </p>
      <SummaryList
        items={[
          { term: m.referral_purpose(), detail: <Value text={purpose} /> },
          ...fields.map((field) => ({ term: fieldWord(field), detail: <Value text={valueIn(field)} /> })),
        ]}
      />
    </Card>
  );
}

function Value({ text }: { text: string | null }) {
  return text?.trim() ? (
    <span className="whitespace-pre-wrap">{text}</span>
  ) : (
    <span className="text-muted">{m.referral_not_recorded()}</span>
  );
}

function useFieldValues({ ground, item, situation, relationWord }: DisclosurePreviewProps) {
  const locale = useLocale();
  const { client } = ground;
  const town = client.townCode ?? ground.townCode;
  const household = () =>
    ground.parties
      .filter(({ id, role }) => id !== client.id && role !== 'OTHER')
      .map(({ role, relationToClient }) => relationWord(relationToClient) || partyRoleWord(role));
  const values: Record<DisclosableField, () => string | null> = {
    NAME: () => client.displayName,
    KANA: () => client.kana,
    BIRTH_DATE: () => client.birthDate && formatDate(client.birthDate),
    TOWN: () => town && municipalityName(town, locale),
    ADDRESS: () => client.address,
    PHONE: () => listWords(client.phones),
    CHIEF_CONCERN: () => ground.chiefConcern,
    SITUATION: () => situation,
    PLAN_ITEM: () => item?.what ?? null,
    GOALS: () => item?.goals.join('\n') ?? null,
    HOUSEHOLD: () => listWords(household()),
    CONTACT_STEP: () => stepWord(ground.contactStep),
  };
  return (field: DisclosableField) => values[field]();
}
