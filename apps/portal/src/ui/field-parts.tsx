import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { m } from '../text/text.ts';
import { Icon } from './icon.tsx';

/** What every field takes; `name` is also the id that an error summary links to. */
export interface FieldProps {
  name: string;
  label: string;
  required?: boolean;
  /** A line above the control: what to write, an example. Never a placeholder. */
  support?: ReactNode;
  /** The reason why the value is refused; the error summary shows the same text. */
  error?: string | undefined;
  isDisabled?: boolean;
}

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

export function RequirementBadge({ required }: { required: boolean }) {
  return required ? (
    <span className="ms-2 text-sm font-normal whitespace-nowrap text-red-900">{m.ui_required()}</span>
  ) : null;
}

export function FieldLabel({ label, required = false }: { label: string; required?: boolean | undefined }) {
  return (
    <Label className="block font-bold text-ink">
      {label}
      <RequirementBadge required={required} />
    </Label>
  );
}

export function FieldSupport({ children }: { children?: ReactNode }) {
  if (!children) return null;
  return (
    <Text slot="description" className="block text-sm text-muted">
      {children}
    </Text>
  );
}

/** Keeps its height when empty: an error that appears on blur must not move the button that is being pressed. */
export function FieldMessage({ error, children }: { error?: string | undefined; children?: ReactNode }) {
  return (
    <div className="min-h-6 pt-0.5 text-sm leading-5">
      <FieldError className="flex items-start gap-1 text-red-900">
        <Icon name="error" size={16} className="mt-0.5" />
        <span>{error}</span>
      </FieldError>
      {error ? null : children}
    </div>
  );
}

export const fieldClass = 'flex w-full min-w-0 flex-col gap-1';

export const controlClass =
  'min-h-12 w-full rounded-8 border border-line-strong bg-white px-3 py-2 text-base text-ink hover:border-ink disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-420 data-[invalid]:border-red-900 data-[invalid]:border-2';

export type FieldWidth = 'short' | 'medium' | 'full';
export const widthClass: Record<FieldWidth, string> = { short: 'max-w-44', medium: 'max-w-96', full: 'max-w-full' };

/** `exactOptionalPropertyTypes` refuses `undefined` for React Aria's optional props. */
export function ariaField({ name, required = false, error, isDisabled = false }: FieldProps) {
  return {
    id: fieldId(name),
    name,
    isRequired: required,
    isInvalid: Boolean(error),
    isDisabled,
    validationBehavior: 'aria' as const,
  };
}
