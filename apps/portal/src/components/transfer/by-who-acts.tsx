import type { ReactNode } from 'react';
import { useViewer } from '../../graphql/viewer.tsx';
import { Card } from '../../ui/index.ts';

interface ChangeOfHands {
  readonly state: string;
  readonly toOffice: { readonly id: string } | null;
}

export interface ByWhoActsProps<Row extends ChangeOfHands> {
  rows: readonly Row[];
  /** Title of each part, and what to say where it is empty. */
  words: Readonly<Record<'incoming' | 'outgoing' | 'done', readonly [title: string, none: string]>>;
  /** Of the whole list, from its beginning: then an empty part says something, too. */
  isWhole: boolean;
  list: (rows: readonly Row[]) => ReactNode;
}

/** What waits for one's own office, what waits for another, and what is over. */
export function ByWhoActs<Row extends ChangeOfHands>({ rows, words, isWhole, list }: ByWhoActsProps<Row>) {
  const { officeIds } = useViewer();
  const partOf = ({ state, toOffice }: Row) => {
    if (state !== 'PROPOSED') return 'done';
    return officeIds.includes(toOffice?.id ?? '') ? 'incoming' : 'outgoing';
  };
  return (['incoming', 'outgoing', 'done'] as const).map((part) => {
    const [title, none] = words[part];
    const found = rows.filter((row) => partOf(row) === part);
    if (found.length === 0 && !isWhole) return null;
    return (
      <Card key={part} title={title}>
        {found.length === 0 ? <p className="text-muted">{none}</p> : list(found)}
      </Card>
    );
  });
}
