import { z } from 'zod';
import { Form, fieldsFor, requiredDate, requiredText, usePortalForm } from '../../forms/index.ts';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';
import { formatDay } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { PromiseDueField } from '../contacts/promise-due-field.tsx';
import { promiseAgainMutation } from './case-answer.graphql.ts';
import { useCaseCommand } from './use-case-command.ts';

const schema = z.object({ commandId: z.string(), what: requiredText(200), dueOn: requiredDate() });
const F = fieldsFor<z.input<typeof schema>>();

export interface NextPromiseFormProps {
  caseId: string;
  promise: PromiseRowFragment;
  /** With what was promised, in words. */
  onPromised: (words: string) => void;
}

/** What was not kept asks at once for what comes next, so that nobody drops off the list in silence. */
export function NextPromiseForm({ caseId, promise, onPromised }: NextPromiseFormProps) {
  const form = usePortalForm({ schema, defaults: { commandId: crypto.randomUUID(), what: promise.what, dueOn: '' } });
  const { run } = useCaseCommand(promiseAgainMutation, 'promiseAgain');
  return (
    <Form
      form={form}
      label={m.outreach_promise_what_next()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, caseId, promiseId: promise.id });
        if (!refused) onPromised(m.outreach_promise_in_words({ what: values.what, day: formatDay(values.dueOn) }));
        return refused;
      }}
    >
      <div className="flex flex-col gap-1">
        <p className="font-bold">{m.outreach_promise_what_next()}</p>
        <F.Text name="what" label={m.outreach_promise_what()} required />
        <PromiseDueField name="dueOn" required />
      </div>
      <div>
        <Button type="submit" size="small" isPending={form.formState.isSubmitting}>
          {m.outreach_promise_make()}
        </Button>
      </div>
    </Form>
  );
}
