import { actions } from '@banso/domain/authorisation';
import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import { m } from '../../text/text.ts';
import { TextLink } from '../../ui/index.ts';

/** From what is due today to what asks for a look: the own cases, and those of the team for who answers for it. */
export function LookLinks() {
  const viewer = useViewer();
  const own = hasRole(viewer, 'outreachWorker', 'employmentWorker', 'consultationWorker');
  const answers = hasRole(viewer, ...actions['team:read']);
  if (!own && !answers) return null;
  return (
    <nav
      aria-label={m.worklist_today_look_links()}
      data-screen-only
      className="-mt-2 mb-5 flex flex-wrap gap-x-6 gap-y-1"
    >
      {answers && <TextLink to="/team">{m.worklist_today_look_team()}</TextLink>}
      {own && (
        <>
          <TextLink to="/cases" search={{ mine: true, look: 'SILENT' } as never}>
            {m.worklist_today_look_silent()}
          </TextLink>
          <TextLink to="/cases" search={{ mine: true, look: 'STAGE_OVERDUE' } as never}>
            {m.worklist_today_look_stage()}
          </TextLink>
        </>
      )}
    </nav>
  );
}
