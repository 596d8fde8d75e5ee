import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';

const F = fieldsFor<{ restricts: boolean; circle: string[] }>();

export type Colleague = { readonly id: string; readonly displayName: string } | null;

export interface CircleFieldProps {
  /** The team first, then the office. */
  candidates: readonly Colleague[];
  viewerId: string;
}

/** One press restricts the words to oneself; others are named below it. */
export function CircleField({ candidates, viewerId }: CircleFieldProps) {
  const restricts = useFormContext().watch('restricts') as boolean;
  const others = candidates.flatMap((each) => (each && each.id !== viewerId ? [each] : []));
  return (
    <div className={restricts ? 'rounded-8 border border-key-900 bg-key-50 p-3 sm:p-4' : ''}>
      <F.Checkbox
        name="restricts"
        label={m.circle_restrict()}
        {...(restricts && { description: m.circle_restrict_hint() })}
      />
      {restricts && (
        <F.Checkboxes
          name="circle"
          label={m.circle_readers()}
          support={m.circle_readers_hint()}
          inline
          choices={others.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        />
      )}
    </div>
  );
}
