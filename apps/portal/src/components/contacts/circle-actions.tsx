import { useState } from 'react';
import type { ContactEntryFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { ReasonForm } from '../visits/reason-form.tsx';
import { openCircleMutation } from './circle.graphql.ts';
import type { Colleague } from './circle-field.tsx';
import { CircleForm } from './circle-form.tsx';
import { useCircleCommand } from './use-circle-command.ts';

type Step = NonNullable<ContactEntryFragment['circle']>['mayDo'][number];

const words: Readonly<Record<Step, () => string>> = {
  WIDEN: m.circle_widen,
  NARROW: m.circle_narrow,
  OPEN: m.circle_open,
};

/** What the reader of this page can do to the circle of a note, each with its form in place. */
export function CircleActions({
  contact,
  candidates,
}: {
  contact: ContactEntryFragment;
  candidates: readonly Colleague[];
}) {
  const [open, setOpen] = useState<Step>();
  const command = useCircleCommand(openCircleMutation, 'openCircle');
  const { circle } = contact;
  if (!circle || circle.mayDo.length === 0) return null;
  const close = () => setOpen(undefined);
  if (open === undefined || !circle.mayDo.includes(open)) {
    return circle.mayDo.map((step) => (
      <Button key={step} size="small" variant="quiet" onPress={() => setOpen(step)}>
        {words[step]()}
      </Button>
    ));
  }
  return (
    <div className="my-2 rounded-8 border border-line p-3 sm:p-4">
      {open === 'OPEN' ? (
        <ReasonForm
          title={m.circle_open()}
          label={m.circle_open_reason()}
          support={m.circle_open_hint()}
          draftKey={`open-circle:${contact.id}`}
          onSend={(given) => command.run({ ...given, contactId: contact.id, version: circle.version })}
          onDone={close}
        />
      ) : (
        <CircleForm step={open} contactId={contact.id} circle={circle} candidates={candidates} onDone={close} />
      )}
    </div>
  );
}
