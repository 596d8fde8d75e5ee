import { fieldsFor } from '../../forms/index.ts';
import type { ContactFormCaseFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow } from '../../ui/index.ts';
import { openPromises } from '../case/promise-row.tsx';
import { NONE } from './contact-form-schema.ts';

const F = fieldsFor<{
  companions: string[];
  promiseWhat: string;
  promiseDue: string;
  settles: string;
  referral: string;
}>();

/** What this contact settled, who came along, and what is promised next. */
export function AfterwardsFields({
  supportCase,
  viewerId,
}: {
  supportCase: ContactFormCaseFragment;
  viewerId: string;
}) {
  const promises = openPromises(supportCase.promises);
  const team = supportCase.assignments.flatMap(({ until, worker }) => (until === null && worker ? [worker] : []));
  const others = team.filter(({ id }, index) => id !== viewerId && team.findIndex((each) => each.id === id) === index);
  const under = supportCase.referrals.filter(({ state }) => !['DECLINED', 'DONE', 'WITHDRAWN'].includes(state));
  return (
    <div className="flex flex-col gap-2 rounded-8 bg-solid-gray-50 p-4">
      <FieldRow>
        <F.Text name="promiseWhat" label={m.outreach_promise_next()} support={m.outreach_promise_hint()} />
        <F.Date name="promiseDue" label={m.outreach_promise_due()} />
      </FieldRow>
      {promises.length > 0 && (
        <F.Radio
          name="settles"
          label={m.outreach_settles()}
          choices={[
            { value: NONE, label: m.outreach_settles_none() },
            ...promises.map(({ id, what, dueOn }) => ({ value: id, label: `${what}（${formatDateShort(dueOn)}）` })),
          ]}
        />
      )}
      {others.length > 0 && (
        <F.Checkboxes
          name="companions"
          label={m.outreach_companions()}
          inline
          choices={others.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        />
      )}
      {under.length > 0 && (
        <F.Select
          name="referral"
          label={m.outreach_referral()}
          choices={[
            { value: NONE, label: m.outreach_referral_none() },
            ...under.map(({ id, agency, purpose }) => ({
              value: id,
              label: `${agency?.name ?? ''} ${purpose}`.trim(),
            })),
          ]}
        />
      )}
    </div>
  );
}
