import { isPartialDate } from '@banso/domain/foundation';
import type { IncomingDetailFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, SummaryList } from '../../ui/index.ts';
import { fieldWord } from '../domain-words.ts';

/** Exactly what the person agreed to, and nothing once the disclosure has ended. */
export function DisclosedCard({ detail }: { detail: IncomingDetailFragment }) {
  if (detail.grantEndedAt !== null) {
    return (
      <Card title={m.partner_disclosed()}>
        <p className="text-muted">{m.partner_disclosed_ended()}</p>
      </Card>
    );
  }
  return (
    <Card title={m.partner_disclosed()}>
      <SummaryList
        items={detail.disclosed.map(({ field, value }) => ({
          term: fieldWord(field),
          detail: (
            <span className="whitespace-pre-wrap">
              {field === 'BIRTH_DATE' && isPartialDate(value) ? formatDate(value) : value}
            </span>
          ),
        }))}
      />
      <p className="mt-3 text-sm text-muted">
        {m.partner_disclosed_ground()}: {m.partner_ground_consent()}
      </p>
    </Card>
  );
}
