import { formatDate, formatDateShort } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { Badge, Icon, municipalityName } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { partyRoleWord } from '../domain-words.ts';
import type { Candidate, KnownPeople } from './use-known-people.ts';

const reasonWords: Readonly<Record<string, () => string>> = {
  sameName: m.intake_same_name,
  variantName: m.intake_variant_name,
  partialName: m.intake_partial_name,
  givenName: m.intake_given_name,
  sameReading: m.intake_same_reading,
  similarReading: m.intake_similar_reading,
  partialReading: m.intake_partial_reading,
  givenReading: m.intake_given_reading,
  sameBirthDate: m.intake_same_birth_date,
  compatibleBirthDate: m.intake_compatible_birth_date,
  sameTown: m.intake_same_town,
  samePhone: m.intake_same_phone,
};

const against: readonly string[] = ['nearBirthDate', 'differentBirthDate'];

/** What speaks against says by what: 「生年が違う（S55）」. */
export function reasonWord(code: string, birthDate: string | null, asked: string | null): string {
  if (!against.includes(code) || birthDate === null) return reasonWords[code]?.() ?? code;
  const year = birthDate.slice(0, 4);
  return asked?.startsWith(year)
    ? m.intake_other_birth_date({ date: formatDateShort(birthDate) })
    : m.intake_other_birth_year({ year: formatDateShort(year) });
}

/** People already known who may be this one, each with why; a person decides, nothing is merged. */
export function Duplicates({ known: { found, isAsked, birthDate } }: { known: KnownPeople }) {
  return (
    <section
      aria-label={m.intake_duplicates()}
      className={`rounded-8 border p-4 ${found.length > 0 ? 'border-2 border-yellow-900' : 'border-line bg-solid-gray-50'}`}
    >
      <div role="status">
        <h3 className="flex items-center gap-2 font-bold">
          {found.length > 0 && <Icon name="warning" className="text-yellow-900" />}
          {found.length > 0 ? m.intake_duplicates_found({ count: found.length }) : m.intake_duplicates()}
        </h3>
      </div>
      {found.length === 0 ? (
        <p className="mt-1 text-sm text-muted">
          {isAsked ? m.intake_duplicates_none() : m.intake_duplicates_waiting()}
        </p>
      ) : (
        <Candidates candidates={found} birthDate={birthDate} />
      )}
    </section>
  );
}

/** `birthDate` is the one that was asked for. */
export function Candidates({ candidates, birthDate }: { candidates: readonly Candidate[]; birthDate: string | null }) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {candidates.map((candidate) => (
        <CandidateItem key={`${candidate.caseId} ${candidate.role}`} candidate={candidate} asked={birthDate} />
      ))}
    </ul>
  );
}

interface ReasonsProps {
  codes: readonly string[];
  birthDate: string | null;
  asked: string | null;
}

/** Why somebody may be the same person, and what speaks against it. */
export function Reasons({ codes, birthDate, asked }: ReasonsProps) {
  return (
    <ul aria-label={m.intake_reasons()} className="mt-1 flex flex-wrap gap-1">
      {codes.map((code) => (
        <li key={code}>
          <Badge tone={against.includes(code) ? 'neutral' : 'warning'}>{reasonWord(code, birthDate, asked)}</Badge>
        </li>
      ))}
    </ul>
  );
}

function CandidateItem({ candidate, asked }: { candidate: Candidate; asked: string | null }) {
  const locale = useLocale();
  const { caseId, caseNumber, role, birthDate, townCode, reasons } = candidate;
  return (
    <li className="py-3 last:pb-0">
      <p className="flex flex-wrap items-end gap-x-2 font-bold">
        <PersonName {...candidate} />
        <span className="text-sm font-normal text-muted">{partyRoleWord(role)}</span>
      </p>
      <p className="text-sm text-muted">
        {[birthDate && formatDate(birthDate), townCode && municipalityName(townCode, locale)]
          .filter(Boolean)
          .join('・')}
      </p>
      <Reasons codes={reasons} birthDate={birthDate} asked={asked} />
      {/* In a window of its own: the call goes on while the earlier case is read. */}
      <a
        href={casePath(caseId)}
        target="_blank"
        rel="noopener"
        className="mt-1 inline-flex min-h-8 items-center gap-1 text-key-900 underline underline-offset-4"
      >
        {m.intake_open_case({ number: caseNumber })}
        <Icon name="external" size={16} />
        <span className="sr-only">{m.ui_new_tab()}</span>
      </a>
    </li>
  );
}
