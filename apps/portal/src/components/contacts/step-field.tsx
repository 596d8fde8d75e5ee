import { type ContactStep, contactSteps } from '@banso/domain/casework';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { stepCodes, stepWord } from '../domain-words.ts';
import { DERIVED } from './contact-form-schema.ts';

const F = fieldsFor<{ step: string }>();

const rung = (step: string): number => contactSteps.indexOf(step as ContactStep);

/** The step follows from the result; the worker's own word goes before it, and may go back. */
export function StepField({ current, suggested }: { current: ContactStep; suggested: ContactStep }) {
  const chosen = useFormContext().watch('step') as string;
  const goesBack = chosen !== DERIVED && rung(chosen) < rung(current);
  return (
    <div>
      <F.Select
        name="step"
        label={m.outreach_step()}
        support={m.outreach_step_now({ step: stepWord(current) })}
        choices={[
          { value: DERIVED, label: m.outreach_step_derived({ step: stepWord(suggested) }) },
          ...stepCodes.map((value) => ({ value, label: stepWord(value) })),
        ]}
      />
      {goesBack && <p className="-mt-5 text-sm text-muted">{m.outreach_step_back()}</p>}
    </div>
  );
}
