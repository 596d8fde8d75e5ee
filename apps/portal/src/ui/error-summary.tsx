import { type MouseEvent, useEffect, useRef } from 'react';
import { m } from '../text/text.ts';
import { fieldId } from './field-parts.tsx';
import { Icon } from './icon.tsx';

export interface FieldProblem {
  name: string;
  label: string;
  /** The same text that the field shows below itself. */
  reason: string;
}

export interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  /** Changes with each submit, so that a second refusal takes the focus again. */
  attempt: number;
}

const focusable = 'input:not([type=hidden]), textarea, button, select, [tabindex="0"]';

/** Moves the focus to a field, or to the first control of a group. */
export function focusField(name: string): void {
  const element = document.getElementById(fieldId(name));
  const target = element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable);
  target?.focus();
}

export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const focusedFor = useRef(0);
  const hasProblems = problems.length > 0;
  // Once a submit, and not while errors are being put right; they may arrive a moment after the attempt is counted.
  useEffect(() => {
    if (!hasProblems || focusedFor.current === attempt) return;
    focusedFor.current = attempt;
    box.current?.focus();
  }, [attempt, hasProblems]);
  if (!hasProblems) return null;
  const go = (event: MouseEvent, name: string) => {
    event.preventDefault();
    focusField(name);
  };
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      data-focus-visible
      aria-labelledby="error-summary-title"
      className="rounded-8 border-2 border-red-900 bg-white p-4 sm:p-5"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 text-lg font-bold text-red-900">
        <Icon name="error" size={24} />
        {m.ui_error_summary_title({ count: problems.length })}
      </h2>
      <ul className="mt-2 space-y-1 ps-8">
        {problems.map(({ name, label, reason }) => (
          <li key={name}>
            <a
              href={`#${fieldId(name)}`}
              onClick={(event) => go(event, name)}
              className="inline-block py-0.5 text-red-900 underline underline-offset-4"
            >
              {label}: {reason}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
