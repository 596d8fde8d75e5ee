import type { ReactNode } from 'react';
import type { ConfirmedFragment, StaffDetailFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { dayOf, formatDate, formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, type Column, LinkButton, Table } from '../../ui/index.ts';
import { licenceWord, serviceWord, trainingByWord, trainingCourseWord } from '../domain-words.ts';
import { confirmed } from './staff.graphql.ts';

export interface EvidenceTableProps {
  person: StaffDetailFragment;
  mayRecord: boolean;
  maySee: boolean;
}

interface Piece {
  id: string;
  withdrawnAt: string | null;
  confirmation: FragmentType<typeof confirmed> | null;
}

/** A piece of evidence in words, for headings of forms. */
export function wordsOfEvidence(person: StaffDetailFragment, id: string): string {
  const training = person.trainings.find((each) => each.id === id);
  if (training) return `${trainingCourseWord(training.course)} ${formatDate(training.completedOn)}`;
  const licence = person.licences.find((each) => each.id === id);
  if (licence) return `${licenceWord(licence.kind)} ${formatDate(licence.registeredOn)}`;
  const service = person.services.find((each) => each.id === id);
  return service ? `${serviceWord(service.kind)} ${service.employer}` : '';
}

export function TrainingTable({ person, ...may }: EvidenceTableProps) {
  return (
    <Table
      caption={m.staff_trainings()}
      rows={person.trainings}
      rowKey={({ id }) => id}
      empty={<Nothing />}
      columns={[
        {
          key: 'course',
          header: m.staff_course(),
          isRowHeader: true,
          cell: ({ course, withdrawnAt }) => (
            <Struck isStruck={withdrawnAt !== null}>{trainingCourseWord(course)}</Struck>
          ),
        },
        { key: 'by', header: m.staff_provider(), cell: ({ by }) => trainingByWord(by) },
        { key: 'on', header: m.staff_completed_on(), cell: ({ completedOn }) => formatDateShort(completedOn) },
        ...commonColumns(person.id, may),
      ]}
    />
  );
}

export function LicenceTable({ person, ...may }: EvidenceTableProps) {
  return (
    <Table
      caption={m.staff_licences()}
      rows={person.licences}
      rowKey={({ id }) => id}
      empty={<Nothing />}
      columns={[
        {
          key: 'kind',
          header: m.staff_licence(),
          isRowHeader: true,
          cell: ({ kind, withdrawnAt }) => <Struck isStruck={withdrawnAt !== null}>{licenceWord(kind)}</Struck>,
        },
        { key: 'from', header: m.staff_registered_on(), cell: ({ registeredOn }) => formatDateShort(registeredOn) },
        {
          key: 'until',
          header: m.staff_licence_ended_on(),
          cell: ({ id, endedOn, withdrawnAt }) =>
            endedOn ? (
              formatDateShort(endedOn)
            ) : may.mayRecord && withdrawnAt === null ? (
              <Act staffId={person.id} what="endLicence" id={id} words={m.staff_end_licence()} />
            ) : (
              m.staff_held()
            ),
        },
        ...commonColumns(person.id, may),
      ]}
    />
  );
}

export function ServiceTable({ person, ...may }: EvidenceTableProps) {
  return (
    <Table
      caption={m.staff_services()}
      rows={person.services}
      rowKey={({ id }) => id}
      empty={<Nothing />}
      columns={[
        {
          key: 'kind',
          header: m.staff_service_kind(),
          isRowHeader: true,
          cell: ({ kind, withdrawnAt }) => <Struck isStruck={withdrawnAt !== null}>{serviceWord(kind)}</Struck>,
        },
        { key: 'employer', header: m.staff_employer(), cell: ({ employer }) => employer },
        {
          key: 'period',
          header: m.staff_period(),
          cell: ({ from, until }) => `${formatDateShort(from)}〜${until ? formatDateShort(until) : m.staff_now()}`,
        },
        ...commonColumns(person.id, may),
      ]}
    />
  );
}

const Nothing = () => <p className="text-muted">{m.staff_nothing_recorded()}</p>;

const Struck = ({ isStruck, children }: { isStruck: boolean; children: ReactNode }) =>
  isStruck ? <s>{children}</s> : children;

function commonColumns(
  staffId: string,
  { mayRecord, maySee }: { mayRecord: boolean; maySee: boolean },
): Column<Piece>[] {
  return [
    {
      key: 'seen',
      header: m.staff_seen(),
      cell: ({ id, confirmation, withdrawnAt }) => {
        if (withdrawnAt) {
          return <Badge tone="warning">{m.staff_withdrawn({ date: formatDateShort(dayOf(withdrawnAt)) })}</Badge>;
        }
        if (confirmation) return <Seen confirmation={readFragment(confirmed, confirmation)} />;
        return (
          <span className="inline-flex flex-wrap items-center gap-2">
            <Badge icon="question">{m.staff_not_seen()}</Badge>
            {maySee && <Act staffId={staffId} what="confirm" id={id} words={m.staff_confirm()} />}
          </span>
        );
      },
    },
    {
      key: 'actions',
      header: m.staff_actions(),
      cell: ({ id, withdrawnAt }) =>
        mayRecord && withdrawnAt === null ? (
          <Act staffId={staffId} what="withdraw" id={id} words={m.staff_withdraw()} isQuiet />
        ) : null,
    },
  ];
}

function Seen({ confirmation: { seenBy, seenOn } }: { confirmation: ConfirmedFragment }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Badge tone="success" icon="check">
        {m.staff_seen_yes()}
      </Badge>
      <span className="text-sm text-muted">
        {seenBy.displayName} {formatDateShort(seenOn)}
      </span>
    </span>
  );
}

export type RowAct = 'confirm' | 'withdraw' | 'endLicence' | 'endPlacement' | 'decide';

interface ActProps {
  staffId: string;
  what: RowAct;
  id: string;
  words: string;
  isQuiet?: boolean;
}

/** Opens the form for one row. */
export function Act({ staffId, what, id, words, isQuiet = false }: ActProps) {
  return (
    <LinkButton
      size="small"
      variant={isQuiet ? 'quiet' : 'secondary'}
      to="/staff/$staffId"
      params={{ staffId }}
      search={{ do: what, id }}
    >
      {words}
    </LinkButton>
  );
}
