import { phoneText } from '@banso/domain/foundation';
import type { ReactNode } from 'react';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, municipalityName, TextLink } from '../../ui/index.ts';
import { livesTogetherWord, partyRoleWord } from '../domain-words.ts';
import { PersonName } from './person-name.tsx';

export const partyCard = graphql(`
  fragment PartyCard on Party {
    id
    version
    role
    relationToClient
    livesTogether
    displayName
    kana
    nameKnown
    birthDate
    birthDateSource
    gender
    townCode
    address
    phones
  }
`);

export interface PartyCardProps {
  party: FragmentType<typeof partyCard>;
  /** Address of the form that changes it, where the caller may. */
  editAt?: string | undefined;
  relation: (code: string) => string;
  gender: (code: string) => string;
}

/** One person of a case, as far as known. */
export function PartyCard({ party, editAt, relation, gender }: PartyCardProps) {
  const found = readFragment(partyCard, party);
  const locale = useLocale();
  const facts: [string, ReactNode][] = [];
  const add = (term: string, detail: ReactNode) => detail && facts.push([term, detail]);
  if (found.role !== 'CLIENT') add(m.cases_household(), livesTogetherWord(String(found.livesTogether ?? '')));
  if (found.birthDate) {
    add(
      m.cases_birth_date(),
      <>
        {formatDate(found.birthDate)}
        {found.birthDateSource && <span className="text-sm text-muted">（{found.birthDateSource}）</span>}
      </>,
    );
  } else if (found.role === 'CLIENT') {
    add(m.cases_birth_date(), <span className="text-muted">{m.cases_not_known()}</span>);
  }
  add(m.cases_gender(), found.gender && gender(found.gender));
  const town = found.townCode ? municipalityName(found.townCode, locale) : '';
  // Many write the address with its town.
  const named = town !== '' && found.address?.startsWith(town);
  add(m.cases_address(), [named ? '' : town, found.address].filter(Boolean).join(' '));
  add(
    m.cases_phone(),
    found.phones.length > 0 && (
      <span className="flex flex-wrap gap-x-3 tabular-nums">
        {found.phones.map(phoneText).map((phone) => (
          <a key={phone} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} className="text-key-900 underline">
            {phone}
          </a>
        ))}
      </span>
    ),
  );
  return (
    <li className="border-b border-line py-3 first:pt-0 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-end justify-between gap-x-3">
        <p className="flex flex-wrap items-end gap-x-2 font-bold">
          <PersonName {...found} />
          <Badge tone={found.role === 'CLIENT' ? 'info' : 'neutral'}>
            {found.relationToClient
              ? `${partyRoleWord(found.role)}・${relation(found.relationToClient)}`
              : partyRoleWord(found.role)}
          </Badge>
        </p>
        {editAt && (
          <TextLink to={editAt} aria-label={m.cases_edit_person({ name: found.displayName ?? m.cases_name_unknown() })}>
            {m.cases_edit()}
          </TextLink>
        )}
      </div>
      <dl className="mt-1">
        {facts.map(([term, detail]) => (
          <div key={term} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2">
            <dt className="text-sm leading-7 text-muted">{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
