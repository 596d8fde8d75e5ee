import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../graphql/viewer.tsx';
import { listWords } from '../text/list-words.ts';
import { m } from '../text/text.ts';
import { LinkButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { isOwnWork, navigationFor } from './navigation.ts';
import { roleName } from './role-name.ts';

/** What these roles do here and what they do not see: their pages would otherwise look as if something were missing. */
const notes: Readonly<Record<string, () => string>> = {
  systemAdministrator: m.shell_note_system_administrator,
  contractorAdministrator: m.shell_note_contractor_administrator,
  prefectureAuditor: m.shell_note_prefecture_auditor,
  townStaff: m.shell_note_town_staff,
};

/** A page of somebody else's work says so calmly; the first page says what the work is where it is narrow. */
export function OwnWork({ children }: { children: ReactNode }) {
  const { roles } = useViewer();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (!isOwnWork(roles, path)) {
    return (
      <EmptyState title={m.shell_not_own_work()} action={<LinkButton to="/">{m.shell_to_first_page()}</LinkButton>}>
        {m.shell_not_own_work_text({ roles: listWords(roles.map(roleName)) })}
      </EmptyState>
    );
  }
  const [role] = roles;
  const note = roles.length === 1 && role !== undefined ? notes[role]?.() : undefined;
  const isFirst = navigationFor(roles)[0]?.to === path;
  return (
    <>
      {isFirst && note && (
        <p data-screen-only className="mb-5 flex max-w-prose items-start gap-2 text-muted">
          <Icon name="info" size={20} className="mt-1" />
          {note}
        </p>
      )}
      {children}
    </>
  );
}
