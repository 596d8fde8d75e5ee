import { type ContactStep, contactSteps } from '@banso/domain/casework';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { stepCodes, stepWord } from '../domain-words.ts';
import { DERIVED } from './contact-form-schema.ts';

const F = fieldsFor<{ step: string }>();

const rung = (step: string): number => contactSteps.indexOf(step as ContactStep);

export interface StepFieldProps {
  /** Where the case stands now; not said of a contact that is mended, for others may have come after it. */
  current?: ContactStep;
  /** What it would be without the worker's own word, as far as that is known beforehand. */
  suggested?: ContactStep;
}

/** The step follows from the result; the worker's own word goes before it, and may go back. */
export function StepField({ current, suggested }: StepFieldProps) {
  const chosen = useFormContext().watch('step') as string;
  const goesBack = current !== undefined && chosen !== DERIVED && rung(chosen) < rung(current);
  const derived = suggested ? m.outreach_step_derived({ step: stepWord(suggested) }) : m.outreach_step_follows();
  return (
    <div>
      <F.Select
        name="step"
        label={m.outreach_step()}
        support={current && m.outreach_step_now({ step: stepWord(current) })}
        choices={[{ value: DERIVED, label: derived }, ...stepCodes.map((value) => ({ value, label: stepWord(value) }))]}
      />
      {goesBack && <p className="-mt-5 text-sm text-muted">{m.outreach_step_back()}</p>}
    </div>
  );
}
