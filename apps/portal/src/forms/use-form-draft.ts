import { useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { PortalForm } from './form.tsx';
import { type DraftHandle, useDraft } from './use-draft.tsx';

/** A draft of all of a form's values. Bodies that no longer fit the form are put in as far as they do. */
export function useFormDraft<Input extends FieldValues, Output>(
  form: PortalForm<Input, Output>,
  key: string,
  /** Field names in words, for the dialog that shows two versions. */
  labels: Readonly<Record<string, string>> = {},
): DraftHandle {
  const restoring = useRef(false);
  const draft = useDraft({
    key,
    onRestore: (body) => {
      const values = readBody(body);
      if (!values) return;
      restoring.current = true;
      const known = Object.fromEntries(Object.entries(values).filter(([name]) => name in form.getValues()));
      form.reset({ ...form.getValues(), ...known } as Input, { keepDefaultValues: true });
      restoring.current = false;
    },
    merge: (stored, typed) => layOver(stored, typed, form.formState.defaultValues ?? {}),
    describe: (body) =>
      Object.entries(readBody(body) ?? {})
        .filter(([name]) => name !== 'commandId')
        .filter(([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0))
        .map(([name, value]) => `${labels[name] ?? name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('\n'),
  });
  const { change } = draft;
  const latest = useRef(change);
  latest.current = change;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (!restoring.current) latest.current(JSON.stringify(values));
        },
      }),
    [form],
  );
  return draft;
}

/** What was typed into fields that were stored as they began; undefined where a field holds one text and the other. */
export function layOver(stored: string, typed: string, began: Readonly<Record<string, unknown>>): string | undefined {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const kept = readBody(stored) ?? {};
  const changed = Object.entries(readBody(typed) ?? {}).filter(([name, value]) => !same(value, began[name]));
  const isFree = ([name, value]: [string, unknown]) =>
    !(name in kept) || same(kept[name], began[name]) || same(kept[name], value);
  return changed.every(isFree) ? JSON.stringify({ ...kept, ...Object.fromEntries(changed) }) : undefined;
}

function readBody(body: string): Record<string, unknown> | undefined {
  try {
    const values: unknown = JSON.parse(body);
    return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
