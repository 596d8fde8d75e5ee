import { useNavigate } from '@tanstack/react-router';
import { DraftConflict, type DraftHandle, DraftStatus } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';

export interface FormFootProps {
  caseId: string;
  label: string;
  isPending: boolean;
  draft: DraftHandle;
  /** Secondary where the page is not there for it. */
  variant?: 'primary' | 'secondary';
}

/** Save, or go back and find the draft again. */
export function FormFoot({ caseId, label, isPending, draft, variant = 'primary' }: FormFootProps) {
  const navigate = useNavigate();
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant={variant} isPending={isPending}>
          {label}
        </Button>
        <Button variant="secondary" onPress={() => void navigate({ to: casePath(caseId) })}>
          {m.outreach_later()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </>
  );
}
