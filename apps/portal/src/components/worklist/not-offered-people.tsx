import type { TeamRole } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Banner, TextLink } from '../../ui/index.ts';
import { teamRoleWord } from '../domain-words.ts';
import type { NotOffered, TakesOver } from './who-takes-over.ts';

const reasons: Readonly<Record<NotOffered, (role: string) => string>> = {
  LEAVES: () => m.worklist_handover_not_leaves(),
  HOLDS_IT: () => m.worklist_handover_not_holds(),
  NOT_PLACED: () => m.worklist_handover_not_placed(),
  OTHER_ROLE: (role) => m.worklist_handover_not_role({ role }),
};

/** Why a colleague cannot be chosen; where nobody can, that is said first, with what helps. */
export function NotOfferedPeople({ role, takes: { offered, others } }: { role: TeamRole; takes: TakesOver }) {
  const roleWord = teamRoleWord(role);
  const list = (
    <ul className="mt-1 list-disc space-y-1 ps-5">
      {others.map(({ id, name, why }) => (
        <li key={id}>
          <TextLink to="/staff/$staffId" params={{ staffId: id }}>
            {name}
          </TextLink>
          : {reasons[why](roleWord)}
        </li>
      ))}
    </ul>
  );
  if (offered.length === 0) {
    return (
      <Banner tone="warning" title={m.worklist_handover_nobody({ role: roleWord })} isLive>
        <p>
          {m.worklist_handover_nobody_text({ role: roleWord })}
          {role === 'OUTREACH_WORKER' && <> {m.worklist_handover_nobody_outreach()}</>}
        </p>
        {others.length > 0 && list}
      </Banner>
    );
  }
  if (others.length === 0) return null;
  return (
    <details className="mb-4 rounded-8 border border-line px-4 py-2">
      <summary className="cursor-pointer font-bold">
        {m.worklist_handover_not_offered({ count: others.length })}
      </summary>
      {list}
    </details>
  );
}
