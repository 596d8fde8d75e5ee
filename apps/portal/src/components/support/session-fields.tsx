import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { type Choice, FieldRow } from '../../ui/index.ts';
import type { SessionWordsInput } from './session-schema.ts';
import { standingCodes, standingWord } from './support-words.ts';
import { type DecidedUrgent, UrgentGround } from './urgent-ground.tsx';

const F = fieldsFor<{ session: SessionWordsInput }>();

export interface SessionFieldsProps {
  /** What can be practised under the duty of the item. */
  areas: readonly Choice[];
  /** While the plan is not decided, what was decided of urgent help; null where the plan is the ground. */
  urgent: readonly DecidedUrgent[] | null;
}

/** What was practised and where it stands, what the client did, what was helped, what comes next. */
export function SessionFields({ areas, urgent }: SessionFieldsProps) {
  const chosen = (useFormContext().watch('session.areas') ?? []) as string[];
  return (
    <div className="flex flex-col gap-2">
      <F.Checkboxes name="session.areas" label={m.support_areas()} required inline choices={[...areas]} />
      {areas
        .filter(({ value }) => chosen.includes(value))
        .map(({ value, label }) => (
          <fieldset key={value} className="rounded-8 border border-line px-3 pt-1 pb-2">
            <legend className="px-1 font-bold">{m.support_standing_of({ area: label })}</legend>
            <FieldRow>
              <StandingField area={value} who="client" label={m.support_seen_client({ area: label })} />
              <StandingField area={value} who="worker" label={m.support_seen_worker({ area: label })} />
            </FieldRow>
          </fieldset>
        ))}
      <SaidFields />
      <F.TextArea name="session.next" label={m.support_next()} rows={2} max={4_000} />
      <F.Text name="session.company" label={m.support_company()} support={m.support_company_hint()} />
      {urgent && <UrgentGround decided={urgent} />}
    </div>
  );
}

/** One of the two is enough: what stands in the one takes back what was missed in the other. */
function SaidFields() {
  const { formState, trigger, watch } = useFormContext();
  const helped = watch('session.helped') as string;
  const isChecked = formState.isSubmitted;
  useEffect(() => {
    if (isChecked && helped.trim() !== '') void trigger('session.clientDid');
  }, [isChecked, helped, trigger]);
  const shared = { support: m.support_said_hint(), rows: 2, max: 4_000 };
  return (
    <>
      <F.TextArea name="session.clientDid" label={m.support_client_did()} {...shared} />
      <F.TextArea name="session.helped" label={m.support_helped()} {...shared} />
    </>
  );
}

function StandingField({ area, who, label }: { area: string; who: 'client' | 'worker'; label: string }) {
  return (
    <F.Select
      name={`session.standings.${area}.${who}`}
      label={label}
      choices={[
        { value: '', label: m.support_unsaid() },
        ...standingCodes.map((value) => ({ value, label: standingWord(value) })),
      ]}
    />
  );
}
