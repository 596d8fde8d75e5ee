import type { CouncilMemberRowFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Button, Table } from '../../ui/index.ts';
import { accessReasonWord } from './council-words.ts';

export interface MemberTableProps {
  members: readonly CouncilMemberRowFragment[];
  keepsRoster: boolean;
  onOpen: (opening: { form: 'pledge' | 'end'; on: string }) => void;
}

/** The list: who, from where, since when, pledged when, and whether the papers are open to them today. */
export function MemberTable({ members, keepsRoster, onOpen }: MemberTableProps) {
  return (
    <Table
      caption={m.council_members()}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: m.council_member_name(),
          isRowHeader: true,
          cell: ({ name, secretariat }) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {name} {secretariat && <Badge>{m.council_member_secretariat()}</Badge>}
            </span>
          ),
        },
        { key: 'body', header: m.council_member_body(), cell: ({ body }) => body },
        {
          key: 'days',
          header: m.council_member_days(),
          cell: ({ from, until, endedAt, endReason }) => (
            <>
              {formatDateShort(from)}–{until && formatDateShort(until)}
              {endedAt && (
                <span className="block text-sm text-muted">
                  {m.council_member_ended({ on: formatDateShort(dayOf(endedAt)) })}　{endReason}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'pledged',
          header: m.council_member_pledged(),
          cell: ({ pledgedOn }) => (pledgedOn ? formatDateShort(pledgedOn) : m.council_member_not_pledged()),
        },
        {
          key: 'access',
          header: m.council_member_access(),
          cell: ({ hasAccess, accessReasons }) =>
            hasAccess ? (
              <Badge tone="success" icon="check">
                {m.council_member_sees()}
              </Badge>
            ) : (
              <>
                <Badge icon="cross">{m.council_member_sees_not()}</Badge>
                <span className="block text-sm text-muted">{accessReasons.map(accessReasonWord).join('、')}</span>
              </>
            ),
        },
        ...(keepsRoster
          ? [
              {
                key: 'do',
                header: m.council_member_do(),
                cell: ({ id, name, pledgedOn, endedAt }: CouncilMemberRowFragment) =>
                  endedAt === null && (
                    <div data-screen-only className="flex flex-wrap gap-2">
                      {pledgedOn === null && (
                        <Button
                          size="small"
                          variant="secondary"
                          aria-label={m.council_pledge_open({ name })}
                          onPress={() => onOpen({ form: 'pledge', on: id })}
                        >
                          {m.council_pledge()}
                        </Button>
                      )}
                      <Button
                        size="small"
                        variant="quiet"
                        aria-label={m.council_end_open({ name })}
                        onPress={() => onOpen({ form: 'end', on: id })}
                      >
                        {m.council_end()}
                      </Button>
                    </div>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
