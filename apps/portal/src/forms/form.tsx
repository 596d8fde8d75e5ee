import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  FormProvider,
  type Path,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { m } from '../text/text.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { fieldId } from '../ui/field-parts.tsx';
import type { Refused } from './answers.ts';
import { RefusedNotice } from './refused-notice.tsx';

export type PortalForm<Input extends FieldValues, Output> = UseFormReturn<Input, unknown, Output>;

/** Checks on submit first and on change from then on: a message on blur would move the button under the pointer. */
export function usePortalForm<Schema extends z.ZodType<unknown, FieldValues>>(options: {
  schema: Schema;
  defaults: DefaultValues<z.input<Schema>>;
}): PortalForm<z.input<Schema>, z.output<Schema>> {
  return useForm<z.input<Schema>, unknown, z.output<Schema>>({
    resolver: standardSchemaResolver(options.schema) as never,
    defaultValues: options.defaults,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
}

interface Labels {
  set(name: string, label: string): void;
}

const LabelsContext = createContext<Labels | null>(null);

/** Lets the error summary call a field by its label, in the order of the page. */
export function useFieldLabel(name: string, label: string): void {
  const whose = useContext(WhoseContext);
  useContext(LabelsContext)?.set(name, whose === undefined ? label : m.forms_field_of({ whose, field: label }));
}

const WhoseContext = createContext<string | undefined>(undefined);

/** Fields that stand on one form for several people: the summary says whose each is. */
export function FieldsOf({ whose, children }: { whose: string | undefined; children: ReactNode }) {
  return <WhoseContext value={whose}>{children}</WhoseContext>;
}

export interface FormProps<Input extends FieldValues, Output> {
  form: PortalForm<Input, Output>;
  /** Stores it. Return what was refused (`readAnswer`), or nothing when it is done. */
  onSubmit: (values: Output) => Promise<Refused | undefined>;
  children: ReactNode;
  /** Names the form for assistive technology. */
  label: string;
}

export function Form<Input extends FieldValues, Output>({ form, onSubmit, children, label }: FormProps<Input, Output>) {
  const labels = useRef(new Map<string, string>());
  const [attempt, setAttempt] = useState(0);
  const [refused, setRefused] = useState<Refused>();
  const context = useMemo<Labels>(() => ({ set: (name, text) => labels.current.set(name, text) }), []);

  const submit = useCallback(
    async (values: Output) => {
      setRefused(undefined);
      const answer = await onSubmit(values);
      setRefused(answer);
      for (const { name, reason } of answer?.issues ?? [])
        form.setError(name as Path<Input>, { type: 'server', message: reason });
      if (answer) setAttempt((count) => count + 1);
    },
    [form, onSubmit],
  );

  const problems = listProblems(form.formState.errors, labels.current);
  return (
    <FormProvider {...(form as unknown as UseFormReturn)}>
      <LabelsContext value={context}>
        <form
          noValidate
          aria-label={label}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            void form.handleSubmit(submit, () => setAttempt((count) => count + 1))(event);
          }}
          className="flex flex-col gap-5"
        >
          {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
          {refused && <RefusedNotice refused={refused} labels={labels.current} attempt={attempt} />}
          {children}
        </form>
      </LabelsContext>
    </FormProvider>
  );
}

/** Every message once, named by its field's label, in the order in which the fields stand. */
export function listProblems(errors: FieldErrors, labels: ReadonlyMap<string, string>): FieldProblem[] {
  const found = new Map<string, string>();
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { message, type } = node as { message?: unknown; type?: unknown };
    if (typeof message === 'string' && typeof type === 'string') {
      found.set(path, message);
      return;
    }
    for (const [key, child] of Object.entries(node))
      if (key !== 'ref') walk(child, path === '' ? key : `${path}.${key}`);
  };
  walk(errors, '');
  return [...found]
    .map(([name, reason]) => ({ name, reason, label: labels.get(name) ?? name }))
    .sort((a, b) => orderOnPage(a.name, b.name));
}

/** Fields that appear later may stand above others; one that is not on the page comes last. */
function orderOnPage(a: string, b: string): number {
  const [first, second] = [document.getElementById(fieldId(a)), document.getElementById(fieldId(b))];
  if (!first || !second) return Number(!first) - Number(!second);
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
