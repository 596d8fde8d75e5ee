import type { ReactNode } from 'react';
import type { TransferPartsFragment, TransferRowFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { roleName } from '../../shell/role-name.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { municipalityName, SummaryList } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';
import { teamRoleWord } from '../domain-words.ts';
import { underWayParts } from './transfer.graphql.ts';
import { fromTo, transferStateWord } from './transfer-words.ts';
import { UnderWayList } from './under-way-list.tsx';

export interface TransferSheetProps {
  row: TransferRowFragment;
  transfer: TransferPartsFragment;
  reason: string;
  ground: string;
}

/** One transfer on A4: what is told of the person, as far as the reader may read it, and the stamps of both sides. */
export function TransferSheet({ row, transfer, reason, ground }: TransferSheetProps) {
  const locale = useLocale();
  const { sheet, given, settled, settleReason, nextWorker, nextRole } = transfer;
  const movedTo = sheet?.movedToTownCode;
  return (
    <article className="mx-auto max-w-[180mm] bg-white p-6 text-[10.5pt] leading-6 shadow-card sm:p-10 print:max-w-none print:p-0 print:shadow-none">
      <h1 className="text-xl leading-8 font-bold">{m.transfer_sheet_title()}</h1>
      <p className="text-sm text-muted">{m.transfer_sheet_ground()}</p>
      <div className="mt-4 border-y-2 border-ink py-1">
        <SummaryList
          items={[
            { term: m.transfer_sheet_number(), detail: row.caseNumber },
            ...(row.case ? [{ term: m.eligibility_print_name(), detail: nameInWords(row.case.client) }] : []),
            { term: m.transfer_title(), detail: fromTo(row) },
            { term: m.transfer_reason(), detail: reason },
            ...(movedTo ? [{ term: m.transfer_moved_to(), detail: municipalityName(movedTo, locale) }] : []),
            { term: m.transfer_ground(), detail: ground },
            { term: m.transfer_sheet_state(), detail: transferStateWord(row.state) },
            ...(nextWorker
              ? [
                  {
                    term: m.transfer_sheet_next(),
                    detail: `${nextWorker.displayName}${nextRole ? `（${teamRoleWord(nextRole)}）` : ''}`,
                  },
                ]
              : []),
          ]}
        />
      </div>
      {sheet === null ? (
        <p className="mt-4 text-muted">{m.transfer_sheet_hidden()}</p>
      ) : (
        <>
          <Part title={m.transfer_note()}>
            <p className="whitespace-pre-wrap">{sheet.note}</p>
          </Part>
          {sheet.consentNote && (
            <Part title={m.transfer_consent_note()}>
              <p className="whitespace-pre-wrap">{sheet.consentNote}</p>
            </Part>
          )}
          <Part title={m.transfer_under_way()}>
            <UnderWayList items={sheet.underWay.map((each) => readFragment(underWayParts, each))} />
          </Part>
        </>
      )}
      {settleReason && (
        <Part
          title={row.state === 'DECLINED' ? m.transfer_settle_reason_declined() : m.transfer_settle_reason_withdrawn()}
        >
          <p className="whitespace-pre-wrap">{settleReason}</p>
        </Part>
      )}
      <div className="mt-6 grid gap-3 sm:grid-cols-2 print:grid-cols-2">
        <Stamp title={m.transfer_given()} stamp={given} />
        <Stamp title={row.state === 'WITHDRAWN' ? m.transfer_withdrawn_by() : m.transfer_taken()} stamp={settled} />
      </div>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4 break-inside-avoid">
      <h2 className="mb-1 font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** 記名: who did it, as what, where and when, as it was set then. */
function Stamp({ title, stamp }: { title: string; stamp: TransferPartsFragment['settled'] }) {
  return (
    <section className="min-h-28 break-inside-avoid border border-ink p-3">
      <h2 className="text-sm font-bold">{title}</h2>
      {stamp === null ? (
        <p className="text-muted">{m.transfer_stamp_none()}</p>
      ) : (
        <>
          <p>{stamp.officeName}</p>
          <p>
            {roleName(stamp.role)} <strong>{stamp.name}</strong>
          </p>
          <p className="text-sm text-muted tabular-nums">{formatDateTime(stamp.at)}</p>
        </>
      )}
    </section>
  );
}
