import type { ContactKind, ContactResult } from '@banso/domain/casework';
import { useEffect, useRef } from 'react';
import type { usePortalForm } from '../../forms/index.ts';
import type { PromiseRowFragment } from '../../graphql/generated/graphql.ts';
import { type contactSchema, NONE } from './contact-form-schema.ts';
import { defaultCounterparts, defaultDuties, resultsOf } from './default-duties.ts';
import { fittingPromise } from './promise-fits.ts';
import { sameChoices } from './same-choices.ts';

/** Duties, counterparts and the promise that was kept follow kind and result until the worker chooses them. */
export function useFittingDefaults(
  form: ReturnType<typeof usePortalForm<typeof contactSchema>>,
  promises: readonly PromiseRowFragment[],
  /** What stands there as nobody's choice: the plan of a visit. */
  planned: readonly string[] = [],
): void {
  const suggested = useRef({ duties: [] as string[], counterparts: [...planned], settles: NONE });
  const open = useRef(promises);
  open.current = promises;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name !== 'kind' && name !== 'result' && name !== 'day') return;
          const kind = values.kind as ContactKind | '';
          if (kind === '') return;
          const offered: readonly string[] = resultsOf(kind);
          const result = offered.includes(values.result) ? (values.result as ContactResult) : '';
          if (result !== values.result) form.setValue('result', '');
          const before = suggested.current;
          const next = {
            duties: [...defaultDuties(kind, result)] as string[],
            counterparts: defaultCounterparts(kind, result),
            settles: fittingPromise(open.current, { kind, result, day: values.day })?.id ?? NONE,
          };
          suggested.current = next;
          if (values.duties.length === 0 || sameChoices(values.duties, before.duties))
            form.setValue('duties', next.duties);
          if (values.counterparts.length === 0 || sameChoices(values.counterparts, before.counterparts)) {
            form.setValue('counterparts', next.counterparts as typeof values.counterparts);
          }
          if (values.settles === before.settles) form.setValue('settles', next.settles);
        },
      }),
    [form],
  );
}
