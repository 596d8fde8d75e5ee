import { fieldsFor } from '../../forms/index.ts';
import type { FragmentType } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { VisitBlockCard, type visitBlockCard } from '../case/visit-block-card.tsx';

const F = fieldsFor<{ overrideReason: string }>();

/** A refusal stands against this contact: it is not recorded before its day, but for a supervisor's reason. */
export function BlockNotice({
  block,
  mayOverride,
}: {
  block: FragmentType<typeof visitBlockCard>;
  mayOverride: boolean;
}) {
  return (
    <div className="flex flex-col gap-2">
      <VisitBlockCard block={block} />
      {mayOverride ? (
        <F.TextArea
          name="overrideReason"
          label={m.outreach_override()}
          support={m.outreach_override_hint()}
          rows={3}
          max={4_000}
        />
      ) : (
        <p className="font-bold">{m.outreach_blocked_hint()}</p>
      )}
    </div>
  );
}
