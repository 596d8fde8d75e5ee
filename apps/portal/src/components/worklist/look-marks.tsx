import type { LookPartsFragment } from '../../graphql/generated/graphql.ts';
import { Badge } from '../../ui/index.ts';
import { lookMark } from './look-words.ts';

/** Why a case asks for a look, as marks beside its name. */
export function LookMarks({ looks }: { looks: readonly LookPartsFragment[] }) {
  if (looks.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {looks.map((look) => (
        <Badge key={look.code} tone={look.code === 'STAGE_OVERDUE' ? 'neutral' : 'warning'} icon="clock">
          {lookMark(look)}
        </Badge>
      ))}
    </span>
  );
}
