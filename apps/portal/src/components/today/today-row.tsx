import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { m, useLocale } from '../../text/text.ts';
import { linkClass } from '../../ui/button.tsx';
import { Badge, Card, municipalityName } from '../../ui/index.ts';
import { type CaseTab, casePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { GroupList, useTotal } from './group-list.tsx';
import { todayCase } from './today.graphql.ts';
import type { TodayGroup } from './today-groups.ts';

export interface TodayRowProps {
  supportCase: FragmentType<typeof todayCase>;
  /** The page of the case where it is done. */
  tab?: CaseTab;
  /** A word beside the name: how late, how long. */
  badge?: ReactNode;
  children?: ReactNode;
}

/** One thing to do: for whom, what, and the page where it is done. */
export function TodayRow({ supportCase, tab = '', badge, children }: TodayRowProps) {
  const found = readFragment(todayCase, supportCase);
  const locale = useLocale();
  return (
    <li data-row={found.id} className="py-3 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-end gap-x-3 gap-y-1">
        <Link to={casePath(found.id, tab)} data-row-link className={`font-bold ${linkClass}`}>
          <PersonName {...found.client} />
        </Link>
        {badge}
        <span className="ms-auto text-sm text-muted">
          {found.townCode && municipalityName(found.townCode, locale)} <span className="font-mono">{found.number}</span>
        </span>
      </p>
      {children && <div className="mt-0.5">{children}</div>}
    </li>
  );
}

export interface TodaySectionProps {
  title: string;
  /** Groups of the server's that stand in it; none where all of it is always shown. */
  groups?: readonly TodayGroup[];
  /** How many of them stand in the list now. */
  shown: number;
  /** Of those shown, how many were done on this page. */
  done?: number;
  /** What this asks of the reader, in one line. */
  hint?: string;
  isPressing?: boolean;
  children: ReactNode;
}

/** A list that is shown only where something stands in it. */
export function TodaySection(props: TodaySectionProps) {
  const { title, groups = [], shown, done = 0, hint, isPressing = false, children } = props;
  const total = useTotal(groups);
  const count = groups.length === 0 ? shown : total;
  if (count === 0 && shown === 0) return null;
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {title}
          <Badge tone={isPressing && count > 0 ? 'danger' : 'neutral'}>{m.today_count({ count })}</Badge>
        </span>
      }
    >
      {hint && <p className="-mt-2 mb-3 text-sm text-muted">{hint}</p>}
      <GroupList groups={groups} title={title} shown={shown - done}>
        {children}
      </GroupList>
    </Card>
  );
}
