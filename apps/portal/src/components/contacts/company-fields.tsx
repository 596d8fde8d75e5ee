import { fieldsFor } from '../../forms/index.ts';
import type { ContactFormCaseFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { NONE } from './contact-form-schema.ts';

const F = fieldsFor<{ companions: string[]; referral: string }>();

export interface CompanyFieldsProps {
  supportCase: ContactFormCaseFragment;
  viewerId: string;
  /** Who went along on the visit, also where they are not of the team. */
  alongside: readonly ({ readonly id: string; readonly displayName: string } | null)[];
}

/** Who came along, and which referral it was about; asked only where there is anything to choose. */
export function CompanyFields({ supportCase, viewerId, alongside }: CompanyFieldsProps) {
  const team = [
    ...supportCase.assignments.flatMap(({ until, worker }) => (until === null && worker ? [worker] : [])),
    ...alongside.flatMap((each) => (each ? [each] : [])),
  ];
  const others = team.filter(({ id }, index) => id !== viewerId && team.findIndex((each) => each.id === id) === index);
  const under = supportCase.referrals.filter(({ state }) => !['DECLINED', 'DONE', 'WITHDRAWN'].includes(state));
  return (
    <>
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
    </>
  );
}
