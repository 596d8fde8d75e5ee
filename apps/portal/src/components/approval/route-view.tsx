import type { RoutePartsFragment } from '../../graphql/generated/graphql.ts';
import { formatDateShort } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge } from '../../ui/index.ts';
import { flawWord, stepWord } from './approval-words.ts';

/** One route as a row of people, with whoever cannot act any more marked. */
export function RouteView({ route }: { route: RoutePartsFragment }) {
  const { steps, validFrom, validUntil, inForce } = route;
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-2">
        {m.approval_route_from({ day: formatDateShort(validFrom) })}{' '}
        {validUntil && m.approval_route_until({ day: formatDateShort(validUntil) })}
        {inForce && (
          <Badge tone="success" icon="check">
            {m.approval_route_in_force()}
          </Badge>
        )}
      </p>
      {steps.length === 0 ? (
        <p className="text-muted">{m.approval_route_alone()}</p>
      ) : (
        <ol className="flex flex-wrap gap-2">
          {steps.map(({ kind, staff, staffFlaw, deputy, deputyFlaw }, at) => (
            <li key={at} className="min-w-36 rounded-8 border border-line px-3 py-2">
              <span className="block text-sm text-muted">{stepWord(kind, at, steps)}</span>
              <span className="block font-bold">{staff?.displayName ?? m.approval_route_anyone()}</span>
              <Flaw flaw={staffFlaw} />
              {deputy && (
                <span className="block text-sm">{m.approval_route_deputy_of({ name: deputy.displayName })}</span>
              )}
              <Flaw flaw={deputyFlaw} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Flaw({ flaw }: { flaw: string | null }) {
  if (flaw === null) return null;
  return (
    <Badge tone="warning" icon="warning">
      {flawWord(flaw)}
    </Badge>
  );
}
