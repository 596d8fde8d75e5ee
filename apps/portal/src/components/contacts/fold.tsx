import { type ReactNode, useId, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';

export interface FoldProps {
  title: string;
  /** What stands in the fields inside, in one line. */
  summary: ReactNode;
  /** The fields inside; where one is refused, it opens by itself. */
  names: readonly string[];
  children: ReactNode;
}

/** Fields that are right as they are most of the time: said in one line, changed by opening them. */
export function Fold({ title, summary, names, children }: FoldProps) {
  const [wanted, setWanted] = useState(false);
  const { errors } = useFormContext().formState;
  const inside = useId();
  const isOpen = wanted || names.some((name) => errors[name] !== undefined);
  return (
    <div className="rounded-8 border border-line">
      <div className="flex items-center justify-between gap-3 px-3 py-1.5">
        <p className="min-w-0 text-sm">
          <span className="font-bold">{title}</span>
          {!isOpen && <span className="ms-2">{summary}</span>}
        </p>
        <Button
          size="small"
          variant="quiet"
          aria-expanded={isOpen}
          aria-controls={inside}
          aria-label={isOpen ? m.outreach_fold_close({ title }) : m.outreach_fold_change({ title })}
          onPress={() => setWanted(!isOpen)}
        >
          {isOpen ? m.outreach_fold() : m.outreach_change()}
        </Button>
      </div>
      <div id={inside} hidden={!isOpen} className={isOpen ? 'flex flex-col gap-2 border-t border-line p-3 sm:p-4' : ''}>
        {children}
      </div>
    </div>
  );
}
