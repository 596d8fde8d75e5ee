import { useState } from 'react';
import { type Refused, RefusedNotice } from '../../forms/index.ts';
import type { IncomingDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Card } from '../../ui/index.ts';
import { AcceptForm, AppointmentForm, DeclineForm } from './answer-forms.tsx';
import { FirstAppointmentForm, OutcomeForm, ProgressForm } from './follow-up-forms.tsx';
import { receiveMutation } from './incoming-referral.graphql.ts';
import { useStep } from './use-step.ts';

type Open = 'accept' | 'decline' | 'appointment' | 'first' | 'progress' | 'outcome';

const steps: Readonly<Record<string, readonly Open[]>> = {
  RECEIVED: ['accept', 'decline'],
  ACCEPTED: ['appointment', 'first', 'progress', 'outcome'],
  APPOINTMENT_SET: ['first', 'appointment', 'progress', 'outcome'],
  CONNECTED: ['progress', 'outcome'],
};

const labels: Record<Open, () => string> = {
  accept: m.partner_accept,
  decline: m.partner_decline,
  appointment: m.partner_set_appointment,
  first: m.partner_record_first,
  progress: m.partner_progress_add,
  outcome: m.partner_outcome,
};

const forms = {
  accept: AcceptForm,
  decline: DeclineForm,
  appointment: AppointmentForm,
  first: FirstAppointmentForm,
  progress: ProgressForm,
  outcome: OutcomeForm,
};

/** What the agency can do now: one press to receive, a second to accept. */
export function NextStep({ detail }: { detail: IncomingDetailFragment }) {
  const [open, setOpen] = useState<Open | null>(null);
  const [refused, setRefused] = useState<Refused>();
  const receive = useStep(receiveMutation, 'receiveReferral', detail);
  const choices = steps[detail.state] ?? [];
  if (detail.state !== 'SENT' && choices.length === 0) {
    return (
      <Card title={m.partner_next()}>
        <p className="text-muted">{m.partner_finished()}</p>
      </Card>
    );
  }
  // Put away when done, unless another form was opened in the meantime.
  const StepForm = open !== null && choices.includes(open) ? forms[open] : null;
  return (
    <Card title={m.partner_next()}>
      {refused && <RefusedNotice refused={refused} />}
      <div className="flex flex-wrap gap-3">
        {detail.state === 'SENT' && (
          <Button isPending={receive.isPending} onPress={async () => setRefused(await receive.run({}))}>
            {m.partner_receive()}
          </Button>
        )}
        {choices.map((choice, index) => (
          <Button
            key={choice}
            variant={index === 0 ? 'primary' : 'secondary'}
            aria-expanded={open === choice}
            onPress={() => setOpen(open === choice ? null : choice)}
          >
            {labels[choice]()}
          </Button>
        ))}
      </div>
      {StepForm && (
        <div className="mt-5 border-t border-line pt-5">
          <StepForm detail={detail} onDone={() => setOpen((now) => (now === open ? null : now))} />
        </div>
      )}
    </Card>
  );
}
