import type { ContactKind, ContactResult } from '@banso/domain/casework';
import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { DERIVED } from './contact-form-schema.ts';
import { defaultCounterparts } from './default-duties.ts';

interface Corrected {
  readonly kind: string;
  readonly result: string;
  readonly counterparts: readonly string[];
  readonly step: string;
}

/** Where kind or result turns out otherwise, counterparts and step that only followed from them follow anew. */
export function useCorrectedDefaults(given: object, contact: Corrected): void {
  const form = given as UseFormReturn<{ kind: string; result: string; counterparts: string[]; step: string }>;
  useEffect(() => {
    let before = defaultCounterparts(contact.kind as ContactKind, contact.result as ContactResult);
    return form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        if (name !== 'kind' && name !== 'result') return;
        const next = defaultCounterparts(values.kind as ContactKind, values.result as ContactResult);
        if ([...values.counterparts].sort().join() === [...before].sort().join()) form.setValue('counterparts', next);
        before = next;
        if (values.step === contact.step) form.setValue('step', DERIVED);
      },
    });
  }, [form, contact]);
}
