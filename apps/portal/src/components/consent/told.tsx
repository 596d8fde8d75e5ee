import { m } from '../../text/text.ts';
import { Badge, Icon } from '../../ui/index.ts';
import { agencyKindWord, fieldWord } from '../domain-words.ts';
import { agencyName } from './agency-choices.ts';

export interface ToldProps {
  agencies: readonly { id: string; name: string; nameEn: string | null; kind: string }[];
  fields: readonly string[];
}

/** Who is told what, and that nobody else is: the consent as one picture. */
export function Told({ agencies, fields }: ToldProps) {
  if (agencies.length === 0 && fields.length === 0) {
    return (
      <p className="flex items-start gap-2">
        <Icon name="lock" size={20} className="mt-1 text-key-900" />
        {m.consent_nobody()}
      </p>
    );
  }
  return (
    <div className="grid items-center gap-x-4 gap-y-2 rounded-8 border border-line p-4 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]">
      <ul aria-label={m.consent_fields()} className="flex flex-wrap gap-1.5">
        {fields.map((field) => (
          <li key={field}>
            <Badge tone="info">{fieldWord(field)}</Badge>
          </li>
        ))}
        {fields.length === 0 && <li className="text-muted">{m.consent_no_field()}</li>}
      </ul>
      <span className="inline-flex items-center gap-1 text-sm text-muted">
        <Icon name="right" size={20} className="max-sm:rotate-90" />
        {m.consent_told_to()}
      </span>
      <ul aria-label={m.consent_agencies()} className="flex flex-col gap-1">
        {agencies.map((agency) => (
          <li key={agency.id}>
            <strong>{agencyName(agency)}</strong>
            <span className="ms-2 text-sm text-muted">{agencyKindWord(agency.kind)}</span>
          </li>
        ))}
        {agencies.length === 0 && <li className="text-muted">{m.consent_no_agency()}</li>}
      </ul>
    </div>
  );
}
