import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow } from '../../ui/index.ts';
import { NONE } from './contact-form-schema.ts';
import { PromiseDueField } from './promise-due-field.tsx';

const F = fieldsFor<{ promiseWhat: string; settles: string }>();

/** Which promise this contact kept, and what is promised next. */
export function PromiseFields({ promises }: { promises: readonly PromiseRowFragment[] }) {
  const [settles, what, due] = useFormContext().watch(['settles', 'promiseWhat', 'promiseDue']) as string[];
  const isPromised = `${what}${due}`.trim() !== '';
  return (
    <div className="flex flex-col gap-2 rounded-8 bg-solid-gray-50 p-3 sm:p-4">
      {promises.length > 0 && (
        <F.Radio
          name="settles"
          label={m.outreach_settles()}
          support={settles === NONE ? undefined : m.outreach_settles_hint()}
          choices={[
            ...promises.map(({ id, what, dueOn }) => ({ value: id, label: `${what}（${formatDateShort(dueOn)}）` })),
            { value: NONE, label: m.outreach_settles_none() },
          ]}
        />
      )}
      <FieldRow>
        <F.Text name="promiseWhat" label={m.outreach_promise_next()} support={m.outreach_promise_hint()} />
        {isPromised && <PromiseDueField name="promiseDue" />}
      </FieldRow>
    </div>
  );
}
