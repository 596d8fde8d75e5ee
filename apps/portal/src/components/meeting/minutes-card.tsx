import { useState } from 'react';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  optionalText,
  orNull,
  type Refused,
  RefusedNotice,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { MeetingDetailFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate, formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Card, ConfirmDialog, Icon } from '../../ui/index.ts';
import { confirmMinutesMutation, writeMinutesMutation } from './meeting.graphql.ts';
import { useMayManageMeetings } from './use-may-manage.ts';
import { useMeetingCommand } from './use-meeting-command.ts';

/** Minutes of a meeting that was held: edited until confirmed, corrected afterwards with the original kept. */
export function MinutesCard({ meeting }: { meeting: MeetingDetailFragment }) {
  const { minutes, confirmedAt, confirmedBy, minutesOriginals } = meeting;
  const mayManage = useMayManageMeetings();
  const [editing, setEditing] = useState(false);
  if (!minutes && !mayManage) return null;
  return (
    <Card
      title={m.meetings_minutes()}
      actions={
        mayManage &&
        !editing && (
          <>
            <Button size="small" variant="secondary" onPress={() => setEditing(true)}>
              {confirmedAt ? m.approval_minutes_correct() : m.approval_minutes_edit()}
            </Button>
            {!confirmedAt && <Confirm meeting={meeting} />}
          </>
        )
      }
    >
      {editing ? (
        <MinutesForm meeting={meeting} onDone={() => setEditing(false)} />
      ) : (
        <p className="whitespace-pre-wrap">{minutes ?? m.approval_sheet_no_minutes()}</p>
      )}
      {confirmedAt && (
        <p className="mt-3 flex items-center gap-1.5 text-sm text-green-1000">
          <Icon name="check" size={18} />
          {m.approval_minutes_confirmed({ who: confirmedBy?.displayName ?? '—', day: formatDate(dayOf(confirmedAt)) })}
        </p>
      )}
      {minutesOriginals.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer text-sm font-bold">
            {m.approval_minutes_originals({ count: minutesOriginals.length })}
          </summary>
          <ul className="mt-2 space-y-3">
            {minutesOriginals.map((each) => (
              <li key={each.id} className="border-s-4 border-line ps-3">
                <p className="text-sm text-muted">
                  {m.approval_minutes_original_by({
                    who: each.replacedBy?.displayName ?? '—',
                    when: formatDateTime(each.replacedAt),
                    reason: each.reason ?? '—',
                  })}
                </p>
                <p className="whitespace-pre-wrap">{each.minutes ?? m.approval_sheet_hidden()}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Confirm({ meeting }: { meeting: MeetingDetailFragment }) {
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const run = useMeetingCommand(confirmMinutesMutation, 'confirmMinutes');
  const confirm = async () => {
    setPending(true);
    const answer = await run({ commandId: crypto.randomUUID(), meetingId: meeting.id, version: meeting.version });
    setPending(false);
    if ('refused' in answer) setRefused(answer.refused);
    else setAsking(false);
  };
  return (
    <>
      <Button size="small" onPress={() => setAsking(true)}>
        {m.approval_minutes_confirm()}
      </Button>
      <ConfirmDialog
        isOpen={asking}
        title={m.approval_minutes_confirm()}
        confirmLabel={m.approval_minutes_confirm()}
        isPending={pending}
        onConfirm={() => void confirm()}
        onCancel={() => setAsking(false)}
      >
        {m.approval_minutes_confirm_text()}
        {refused && <RefusedNotice refused={refused} />}
      </ConfirmDialog>
    </>
  );
}

const schema = z.object({
  commandId: z.string(),
  version: z.number(),
  minutes: optionalText(20_000),
  reason: optionalText(),
});
const F = fieldsFor<z.input<typeof schema>>();

function MinutesForm({ meeting, onDone }: { meeting: MeetingDetailFragment; onDone: () => void }) {
  const isCorrection = meeting.confirmedAt !== null;
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: meeting.version,
      minutes: meeting.minutes ?? '',
      reason: '',
    },
  });
  const draft = useFormDraft(form, `minutes:${meeting.id}`, {
    minutes: m.meetings_minutes(),
    reason: m.approval_minutes_reason(),
  });
  const run = useMeetingCommand(writeMinutesMutation, 'writeMinutes');
  return (
    <Form
      form={form}
      label={isCorrection ? m.approval_minutes_correct() : m.approval_minutes_edit()}
      onSubmit={async ({ minutes, reason, ...values }) => {
        const answer = await run({
          ...values,
          meetingId: meeting.id,
          minutes: orNull(minutes),
          reason: isCorrection ? orNull(reason) : null,
        });
        if ('refused' in answer) {
          if (answer.refused.stale) form.setValue('version', answer.refused.stale.currentVersion);
          return answer.refused;
        }
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <F.TextArea name="minutes" label={m.meetings_minutes_field()} rows={10} max={20_000} />
      {isCorrection && <F.TextArea name="reason" label={m.approval_minutes_reason()} required rows={2} max={2_000} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.approval_minutes_save()}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {m.ui_cancel()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}
