import type { DisclosableField } from '@banso/domain/partners';
import { listWords } from '../../text/list-words.ts';
import { m } from '../../text/text.ts';
import { Banner, Card, Icon, SummaryList, TextLink } from '../../ui/index.ts';
import { fieldWord } from '../domain-words.ts';
import { type Disclosure, disclosedText, emptyFields, tellsAWay } from './disclosed-text.ts';

export interface DisclosurePreviewProps extends Disclosure {
  fields: readonly DisclosableField[];
  purpose: string;
}

/** What the agency will see, before it is sent: exactly the chosen fields, nothing else of the case. */
export function DisclosurePreview(props: DisclosurePreviewProps) {
  const { fields, purpose, ...disclosure } = props;
  return (
    <Card title={m.referral_preview()}>
      <p className="mb-3 flex items-start gap-2 text-sm text-muted">
        <Icon name="lock" size={18} className="mt-0.5" />
        {m.referral_preview_text()}
      </p>
      <SummaryList
        items={[
          { term: m.referral_purpose(), detail: <Value text={purpose} /> },
          ...fields.map((field) => ({
            term: fieldWord(field),
            detail: <Value text={disclosedText(field, disclosure)} />,
          })),
        ]}
      />
    </Card>
  );
}

function Value({ text }: { text: string }) {
  return text.trim() ? (
    <span className="whitespace-pre-wrap">{text}</span>
  ) : (
    <span className="text-muted">{m.referral_not_recorded()}</span>
  );
}

/** What the sender should know first: fields that say nothing, and that nobody could reach the person. */
export function DisclosureWarnings({ fields, ...disclosure }: Omit<DisclosurePreviewProps, 'purpose'>) {
  const empty = emptyFields(fields, disclosure);
  const { id, client } = disclosure.ground;
  return (
    <>
      {empty.length > 0 && (
        <Banner
          tone="warning"
          isLive
          title={m.referral_blank_title({ fields: listWords(empty.map(fieldWord)) })}
          actions={
            <TextLink to="/cases/$caseId/people/$partyId" params={{ caseId: id, partyId: client.id }}>
              {m.referral_blank_mend()}
            </TextLink>
          }
        >
          {m.referral_blank_text()}
        </Banner>
      )}
      {fields.length > 0 && !tellsAWay(fields, disclosure) && (
        <Banner tone="warning" isLive title={m.referral_no_way_title()}>
          {m.referral_no_way_text()}
        </Banner>
      )}
    </>
  );
}
