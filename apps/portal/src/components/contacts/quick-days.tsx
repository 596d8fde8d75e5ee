import { Button } from '../../ui/index.ts';

export interface QuickDaysProps {
  /** Of the field that they fill. */
  label: string;
  days: readonly { readonly label: string; readonly day: string }[];
  onPick: (day: string) => void;
}

/** The days that are mostly meant, one press each. */
export function QuickDays({ label, days, onPick }: QuickDaysProps) {
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{label}</legend>
      {days.map(({ label: words, day }) => (
        <Button key={words} size="small" variant="secondary" className="px-2!" onPress={() => onPick(day)}>
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
