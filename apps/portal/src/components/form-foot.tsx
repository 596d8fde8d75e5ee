import { useNavigate } from '@tanstack/react-router';
import { useFormContext } from 'react-hook-form';
import { DraftConflict, type DraftHandle, DraftStatus } from '../forms/index.ts';
import { m } from '../text/text.ts';
import { Button } from '../ui/index.ts';

export interface FormFootProps {
  /** A verb. */
  submit: string;
  draft: DraftHandle;
  isDanger?: boolean;
  /** The address without the form; by default the page as it is without anything in its address. */
  back?: Record<string, unknown>;
}

/** The foot of a form that was opened by the address: send, leave, and what has become of the draft. */
export function FormFoot({ submit, draft, isDanger = false, back = {} }: FormFootProps) {
  const navigate = useNavigate();
  const { formState } = useFormContext();
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button type="submit" variant={isDanger ? 'danger' : 'primary'} isPending={formState.isSubmitting}>
        {submit}
      </Button>
      <Button variant="quiet" onPress={() => void navigate({ to: '.', search: back as never })}>
        {m.ui_cancel()}
      </Button>
      <DraftStatus draft={draft} />
      <DraftConflict draft={draft} />
    </div>
  );
}
