import type { LeadPageQuery, LeadRecordFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate, formatTime } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Card, Icon, municipalityName, SummaryList } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { PersonName } from '../case/person-name.tsx';

export interface LeadKnownProps {
  lead: LeadRecordFragment;
  lists: Omit<LeadPageQuery, 'lead'>;
}

/** What is known: the words as they were told, then the person as far as anybody knows. */
export function LeadKnown({ lead, lists }: LeadKnownProps) {
  const locale = useLocale();
  const { townCode, address, phone, birthDate, wordsHidden } = lead;
  const where = [townCode && municipalityName(townCode, locale), address].filter(Boolean).join(' ');
  const unknown = <span className="text-muted">{m.cases_not_known()}</span>;
  return (
    <Card title={m.leads_known()}>
      {lead.urgency && (
        <p className="mb-3 flex items-start gap-2 rounded-8 border-2 border-red-900 p-3">
          <Icon name="warning" className="mt-1 text-red-900" />
          <span className="whitespace-pre-wrap">
            <strong>{m.leads_urgent()}</strong> {lead.urgency}
          </span>
        </p>
      )}
      <p className={wordsHidden ? 'text-muted' : 'max-w-prose whitespace-pre-wrap'}>
        {wordsHidden ? m.cases_words_hidden() : lead.known}
      </p>
      <div className="mt-4 border-t border-line pt-2">
        <SummaryList
          items={[
            { term: m.cases_name(), detail: <PersonName {...lead} /> },
            { term: m.cases_birth_date(), detail: birthDate ? formatDate(birthDate) : unknown },
            { term: m.leads_where(), detail: where || unknown },
            ...(phone ? [{ term: m.cases_phone(), detail: <a href={`tel:${phone}`}>{phone}</a> }] : []),
            {
              term: m.leads_source(),
              detail: m.leads_source_by({
                source: codeWord(lists.sources, lead.source),
                channel: codeWord(lists.channels, lead.channel),
              }),
            },
            ...(lead.informant
              ? [{ term: m.leads_informant(), detail: <span className="whitespace-pre-wrap">{lead.informant}</span> }]
              : []),
            { term: m.cases_detected(), detail: formatDate(lead.detectedOn) },
            {
              term: m.leads_received(),
              detail: `${formatDate(dayOf(lead.receivedAt))} ${formatTime(lead.receivedAt)}`,
            },
            { term: m.leads_recorded_by(), detail: lead.recordedBy?.displayName ?? m.cases_not_known() },
            ...(lead.office
              ? [{ term: m.leads_office(), detail: locale === 'ja' ? lead.office.name : lead.office.nameEn }]
              : []),
          ]}
        />
      </div>
    </Card>
  );
}
