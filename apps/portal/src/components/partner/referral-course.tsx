import type { IncomingDetailFragment } from '../../graphql/generated/graphql.ts';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, Timeline, type TimelineEntry } from '../../ui/index.ts';
import { declineReasonWord, outcomeCodeWord } from '../domain-words.ts';

/** The four clocks and what was written along the way. */
export function ReferralCourse({ detail }: { detail: IncomingDetailFragment }) {
  const clock = (id: string, title: string, at: string | null, words?: string | null): TimelineEntry => ({
    id,
    title,
    when: at === null ? m.partner_not_yet() : formatDateTime(at),
    mark: at === null ? 'hollow' : 'filled',
    ...(words ? { children: <p className="whitespace-pre-wrap">{words}</p> } : {}),
  });
  const declined = [declineReasonWord(detail.declineReason), detail.declineNote].filter(Boolean).join(' — ');
  const outcome = [outcomeCodeWord(detail.outcome), detail.outcomeNote].filter(Boolean).join(' — ');
  return (
    <div className="space-y-5">
      <Card title={m.partner_clocks()}>
        <Timeline
          label={m.partner_clocks()}
          entries={[
            clock('sent', m.partner_clock_sent(), detail.sentAt),
            clock('received', m.partner_clock_received(), detail.receivedAt),
            clock('answered', m.partner_clock_answered(), detail.answeredAt, declined),
            ...(detail.state === 'DECLINED'
              ? []
              : [
                  clock('appointment', m.partner_clock_appointment(), detail.appointmentAt),
                  clock('kept', m.partner_clock_kept(), detail.firstAppointmentKeptAt),
                  clock('outcome', m.partner_clock_outcome(), detail.outcomeAt, outcome),
                ]),
          ]}
        />
      </Card>
      <Card title={m.partner_progress()}>
        {detail.progress.length === 0 ? (
          <p className="text-muted">{m.partner_progress_none()}</p>
        ) : (
          <Timeline
            label={m.partner_progress()}
            entries={detail.progress.map(({ id, at, by, text }) => ({
              id,
              when: formatDateTime(at),
              title: by,
              mark: 'event',
              children: <p className="whitespace-pre-wrap">{text}</p>,
            }))}
          />
        )}
      </Card>
    </div>
  );
}
