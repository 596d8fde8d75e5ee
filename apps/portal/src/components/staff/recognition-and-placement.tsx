import type { StaffDetailFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDateShort, today } from '../../text/dates.ts';
import { currentLocale, m } from '../../text/text.ts';
import { Badge, OutcomeBadge, Table } from '../../ui/index.ts';
import { clauseTitle } from '../clause-name.ts';
import { teamRoleWord } from '../domain-words.ts';
import { Act } from './evidence-cards.tsx';

/** 3(3)カ: what was asked for and how it was decided. */
export function RecognitionList({ person, mayDecide }: { person: StaffDetailFragment; mayDecide: boolean }) {
  if (person.recognitions.length === 0) return <p className="text-muted">{m.staff_no_recognition()}</p>;
  return (
    <ul className="divide-y divide-line">
      {person.recognitions.map((recognition) => {
        const { id, reason, evidence, appliedBy, appliedAt, decidedBy, decidedAt, outcome, decisionReason } =
          recognition;
        return (
          <li key={id} className="space-y-1 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-3">
              {outcome ? (
                <OutcomeBadge outcome={outcome} />
              ) : (
                <Badge tone="info" icon="clock">
                  {m.staff_recognition_waiting()}
                </Badge>
              )}
              <span className="text-sm text-muted">
                {m.staff_applied_by({ who: appliedBy.displayName, when: formatDateShort(dayOf(appliedAt)) })}
                {decidedBy &&
                  decidedAt &&
                  ` → ${m.staff_decided_by({ who: decidedBy.displayName, when: formatDateShort(dayOf(decidedAt)) })}`}
              </span>
              {!outcome && mayDecide && <Act staffId={person.id} what="decide" id={id} words={m.staff_decide()} />}
            </p>
            <p className="whitespace-pre-wrap">{reason}</p>
            <p className="text-sm whitespace-pre-wrap text-muted">{evidence}</p>
            {decisionReason && <p className="border-s-4 border-line ps-3 whitespace-pre-wrap">{decisionReason}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the person is and was placed, and on which ground. */
export function PlacementTable({ person, mayPlace }: { person: StaffDetailFragment; mayPlace: boolean }) {
  return (
    <Table
      caption={m.staff_placements()}
      rows={person.placements}
      rowKey={({ id }) => id}
      empty={<p className="text-muted">{m.staff_no_placement()}</p>}
      columns={[
        {
          key: 'role',
          header: m.staff_role(),
          isRowHeader: true,
          cell: ({ role }) => teamRoleWord(role),
        },
        {
          key: 'office',
          header: m.staff_office(),
          cell: ({ office }) => (currentLocale() === 'ja' ? office.name : office.nameEn),
        },
        {
          key: 'period',
          header: m.staff_period(),
          cell: ({ from, until }) => `${formatDateShort(from)}〜${until ? formatDateShort(until) : m.staff_now()}`,
        },
        {
          key: 'percent',
          header: m.staff_percent_short(),
          align: 'end',
          cell: ({ fullTimePercent }) => `${fullTimePercent}%`,
        },
        {
          key: 'ground',
          header: m.staff_ground(),
          cell: ({ groundRelied }) => groundRelied && `${groundRelied} ${clauseTitle(groundRelied)}`,
        },
        {
          key: 'actions',
          header: m.staff_actions(),
          cell: ({ id, until }) =>
            mayPlace && (until === null || until >= today()) ? (
              <Act staffId={person.id} what="endPlacement" id={id} words={m.staff_end_placement()} isQuiet />
            ) : null,
        },
      ]}
    />
  );
}
