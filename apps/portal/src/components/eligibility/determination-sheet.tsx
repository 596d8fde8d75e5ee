import type { CaseEligibilityFragment, DeterminationPartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { OutcomeBadge, SummaryList } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';
import { RecordedFindings } from './determination-list.tsx';
import { JudgementWords } from './judgement-list.tsx';

type Judgement = CaseEligibilityFragment['eligibility']['judgements'][number];

export interface SheetCase {
  number: string;
  name: string;
  birthDate: string | null;
  town: string;
  office: string;
}

export interface DeterminationSheetProps {
  subject: SheetCase;
  determination: DeterminationPartsFragment;
  judgements: readonly Judgement[];
}

/** One determination on A4, with room for seals. */
export function DeterminationSheet({ subject, determination, judgements }: DeterminationSheetProps) {
  const { outcome, asOf, edition, reason, digest, recordedBy, recordedAt, approvedBy, approvedAt } = determination;
  return (
    <article className="mx-auto max-w-[180mm] bg-white p-6 text-[10.5pt] leading-6 shadow-card sm:p-10 print:max-w-none print:p-0 print:shadow-none">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-xl leading-8 font-bold">{m.eligibility_print_title()}</h1>
          <p className="text-sm text-muted">{m.eligibility_print_ground()}</p>
        </div>
        <Seals recorder={recordedBy?.displayName ?? ''} />
      </header>
      <div className="mt-4 border-y-2 border-ink py-1">
        <SummaryList
          columns={2}
          items={[
            { term: m.eligibility_print_case(), detail: subject.number },
            { term: m.eligibility_print_name(), detail: subject.name },
            {
              term: m.eligibility_print_born(),
              detail: subject.birthDate ? formatDate(subject.birthDate) : m.eligibility_print_unknown(),
            },
            { term: m.eligibility_print_town(), detail: subject.town },
            { term: m.eligibility_print_office(), detail: subject.office },
            { term: m.eligibility_print_on(), detail: formatDate(asOf) },
            { term: m.eligibility_print_edition(), detail: m.eligibility_edition({ date: formatDate(edition) }) },
            { term: m.eligibility_print_outcome(), detail: <OutcomeBadge outcome={outcome} /> },
          ]}
        />
      </div>
      <Part title={m.eligibility_print_reason()}>
        <p className="whitespace-pre-wrap">{reason || m.eligibility_words_hidden()}</p>
      </Part>
      <Part title={m.eligibility_tree()}>
        <RecordedFindings determination={determination} />
      </Part>
      {judgements.length > 0 && (
        <Part title={m.eligibility_print_judgements()}>
          <ul className="space-y-3">
            {judgements.map((judgement) => (
              <li key={judgement.id}>
                <p className="flex flex-wrap items-center gap-x-2">
                  <strong>
                    {judgement.clause} {clauseTitle(judgement.clause)}
                  </strong>
                  <OutcomeBadge outcome={judgement.outcome} />
                </p>
                <JudgementWords judgement={judgement} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <footer className="mt-5 border-t border-line pt-3 text-sm leading-6">
        <p>
          {m.eligibility_recorded_by({ who: recordedBy?.displayName ?? '—', when: formatDateTime(recordedAt) })}・
          {approvedAt
            ? m.eligibility_print_electronic({
                who: approvedBy?.displayName ?? '—',
                when: formatDateTime(approvedAt),
              })
            : determination.needsApproval
              ? m.eligibility_print_awaiting()
              : m.eligibility_no_approval_needed()}
        </p>
        <p className="break-all text-muted">
          {m.eligibility_digest()} <code>{digest}</code>
          {determination.replays ? `（${m.eligibility_replays_yes()}）` : `（${m.eligibility_replays_no()}）`}
        </p>
        <p className="text-muted">{m.eligibility_print_made({ when: formatDateTime(new Date()) })}</p>
      </footer>
    </article>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-4">
      <h2 className="mb-1 font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** 決裁欄: boxes for seals, as the paper form has them. */
function Seals({ recorder }: { recorder: string }) {
  const boxes = [
    { title: m.eligibility_print_seal_manager(), name: '' },
    { title: m.eligibility_print_seal_supervisor(), name: '' },
    { title: m.eligibility_print_seal_chief(), name: '' },
    { title: m.eligibility_print_seal_recorder(), name: recorder },
  ];
  return (
    <table className="border-collapse text-center text-sm">
      <caption className="sr-only">{m.eligibility_print_approval()}</caption>
      <thead>
        <tr>
          {boxes.map(({ title }) => (
            <th key={title} scope="col" className="w-16 border border-ink px-1 text-center font-normal">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {boxes.map(({ title, name }) => (
            <td key={title} className="h-16 border border-ink px-1 align-middle text-xs leading-4">
              {name}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
