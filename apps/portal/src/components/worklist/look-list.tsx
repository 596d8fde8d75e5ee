import { Link } from '@tanstack/react-router';
import type { LookPartsFragment, LookRowFragment } from '../../graphql/generated/graphql.ts';
import { m, useLocale } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { Badge, Card, municipalityName, TextLink } from '../../ui/index.ts';
import { type CaseTab, casePath } from '../case/case-path.ts';
import { nameInWords, PersonName } from '../case/person-name.tsx';
import { stepWord } from '../domain-words.ts';
import { lookHint, lookTitle, lookWhy } from './look-words.ts';

export interface Look {
  readonly row: LookRowFragment;
  readonly reason: LookPartsFragment;
}

export interface LookListProps {
  code: LookPartsFragment['code'];
  looks: readonly Look[];
  total: number;
  /** The address that shows all of them. */
  all: Record<string, unknown>;
  selected: ReadonlySet<string>;
  onToggle: ((caseId: string) => void) | undefined;
}

/** Where what is missing is done. */
const tabOf: Readonly<Record<LookPartsFragment['code'], CaseTab>> = {
  PROMISE_OVERDUE: 'contacts',
  PROMISE_NOT_KEPT: 'contacts',
  SILENT: 'contacts',
  STAGE_OVERDUE: '',
};

/** The cases of one reason, each with since when and how long. */
export function LookList({ code, looks, total, all, selected, onToggle }: LookListProps) {
  if (total === 0) return null;
  const title = lookTitle(code);
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {title} <Badge>{m.today_count({ count: total })}</Badge>
        </span>
      }
    >
      <p className="-mt-2 mb-2 text-sm text-muted">{lookHint(code)}</p>
      <ul aria-label={m.worklist_team_list_of({ reason: title })} className="divide-y divide-line">
        {looks.map((look) => (
          <LookItem
            key={look.row.id}
            look={look}
            isSelected={selected.has(look.row.id)}
            onToggle={onToggle && (() => onToggle(look.row.id))}
          />
        ))}
      </ul>
      {looks.length < total && (
        <p className="mt-2">
          <TextLink to="/team" search={all as never}>
            {m.worklist_team_show_all({ count: total })}
          </TextLink>
        </p>
      )}
    </Card>
  );
}

interface LookItemProps {
  look: Look;
  isSelected: boolean;
  onToggle: (() => void) | undefined;
}

function LookItem({ look: { row, reason }, isSelected, onToggle }: LookItemProps) {
  const locale = useLocale();
  return (
    <li
      data-row={row.id}
      className={`-mx-2 flex items-start gap-2 rounded-6 px-2 py-2 focus-within:bg-key-50 ${isSelected ? 'bg-key-50' : ''}`}
    >
      {onToggle && (
        <label data-screen-only className="flex size-10 shrink-0 cursor-pointer items-center justify-center">
          <input
            type="checkbox"
            checked={isSelected}
            onChange={onToggle}
            className="size-5 accent-key-900"
            aria-label={m.worklist_team_select({ name: `${nameInWords(row.client)} ${row.number}` })}
          />
        </label>
      )}
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 py-1.5 md:grid-cols-[minmax(0,1.3fr)_minmax(0,2fr)_minmax(0,0.9fr)]">
        <div className="min-w-0">
          <Link to={casePath(row.id, tabOf[reason.code])} data-row-link className={`font-bold ${linkClass}`}>
            <PersonName {...row.client} />
          </Link>
          <span className="block text-sm text-muted">
            <span className="font-mono whitespace-nowrap">{row.number}</span>
            {row.townCode && <span className="ms-2">{municipalityName(row.townCode, locale)}</span>}
          </span>
        </div>
        <div className="min-w-0">
          <span>{lookWhy(reason, row.stage)}</span>
          <span className="block text-sm text-muted">{stepWord(row.contactStep)}</span>
        </div>
        <div className="min-w-0">
          {row.outreachWorker?.displayName ?? <span className="text-muted">{m.worklist_team_nobody()}</span>}
        </div>
      </div>
    </li>
  );
}
