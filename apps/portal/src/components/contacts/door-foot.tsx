import { useFormContext } from 'react-hook-form';
import { DraftConflict, type DraftHandle, DraftStatus } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';

export interface DoorFootProps {
  /** A verb. */
  submit: string;
  /** What leaving is called where the draft waits for later. */
  leave?: string;
  draft: DraftHandle;
  onDone: () => void;
}

/** The foot of a form that opens in the page: send, put away, and what has become of the draft. */
export function DoorFoot({ submit, leave = m.ui_close(), draft, onDone }: DoorFootProps) {
  const { formState } = useFormContext();
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" isPending={formState.isSubmitting}>
          {submit}
        </Button>
        <Button variant="secondary" onPress={onDone}>
          {leave}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </>
  );
}
