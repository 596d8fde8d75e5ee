import type { MeetingDetailFragment } from '../../graphql/generated/graphql.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Banner } from '../../ui/index.ts';

/** Why a meeting does not take place, and who says so. */
export function CancelledMeeting({ meeting }: { meeting: MeetingDetailFragment }) {
  const { cancelledAt, cancelledBy, cancelReason } = meeting;
  return (
    <Banner tone="warning" title={m.meetings_cancelled()}>
      {cancelReason && <p className="whitespace-pre-wrap">{cancelReason}</p>}
      {cancelledAt && (
        <p className="text-sm">
          {m.meetings_cancelled_by({ who: cancelledBy?.displayName ?? '—', when: formatDateTime(cancelledAt) })}
        </p>
      )}
    </Banner>
  );
}
