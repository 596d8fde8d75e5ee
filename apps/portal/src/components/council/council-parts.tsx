import type { CouncilSessionState } from '@banso/domain/council';
import type { ReactNode } from 'react';
import type { CouncilOriginalPartsFragment } from '../../graphql/generated/graphql.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { formatDateTime } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Icon } from '../../ui/index.ts';
import { councilStateWord } from './council-words.ts';

export function CouncilStateBadge({ state }: { state: CouncilSessionState }) {
  if (state === 'CONFIRMED')
    return (
      <Badge tone="success" icon="check">
        {councilStateWord(state)}
      </Badge>
    );
  return <Badge tone={state === 'HELD' ? 'warning' : 'info'}>{councilStateWord(state)}</Badge>;
}

/** On every page of a council, and on paper with who printed it and when. */
export function Confidential() {
  const { displayName } = useViewer();
  return (
    <div className="flex items-start gap-2 border-s-4 border-red-900 bg-white px-3 py-2 text-sm">
      <Icon name="warning" size={18} className="mt-0.5 text-red-900" />
      <div>
        <p>
          <strong className="me-2 text-red-900">{m.council_confidential()}</strong>
          {m.council_confidential_text()}
        </p>
        <p data-print-only className="hidden">
          {m.council_printed_by({ name: displayName, at: formatDateTime(new Date()) })}
        </p>
      </div>
    </div>
  );
}

/** What corrections replaced, folded away on the screen and open on paper. */
export function Originals({ originals }: { originals: readonly CouncilOriginalPartsFragment[] }) {
  if (originals.length === 0) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer text-muted">{m.council_originals({ count: originals.length })}</summary>
      <ul className="mt-1 space-y-2 border-s-4 border-line ps-3">
        {originals.map(({ version, words, reason, replacedAt, replacedBy }) => (
          <li key={version}>
            <p className="whitespace-pre-wrap text-muted">{words}</p>
            <p>{m.council_original_by({ name: replacedBy.displayName, at: formatDateTime(replacedAt), reason })}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Words({ children }: { children: ReactNode }) {
  return <p className="whitespace-pre-wrap break-words">{children}</p>;
}
