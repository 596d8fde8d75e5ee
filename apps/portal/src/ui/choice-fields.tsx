import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  Radio,
} from 'react-aria-components';
import { ariaField, FieldLabel, FieldMessage, type FieldProps, FieldSupport, fieldClass } from './field-parts.tsx';

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
  /** One quiet line below the label. */
  description?: ReactNode;
  isDisabled?: boolean;
}

const optionClass =
  'group flex cursor-pointer items-start gap-2 rounded-6 px-2 py-2 min-h-11 hover:bg-key-50 focus-visible:outline-none data-[focus-visible]:focus-ring data-[disabled]:cursor-not-allowed data-[disabled]:text-solid-gray-420 sm:gap-3';

/** Closer on a phone, where each row of choices is a row to scroll. */
const inlineClass = '-mx-2 flex flex-wrap gap-x-1 sm:gap-x-4';

function OptionText({ choice }: { choice: Choice }) {
  return (
    <span className="min-w-0 leading-7">
      {choice.label}
      {choice.description && <span className="block text-sm leading-6 text-muted">{choice.description}</span>}
    </span>
  );
}

function CheckMark() {
  return (
    <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-4 border-2 border-solid-gray-600 bg-white text-white group-data-[invalid]:border-red-900 group-data-[selected]:border-key-900 group-data-[selected]:bg-key-900 group-data-[indeterminate]:border-key-900 group-data-[indeterminate]:bg-key-900 group-data-[disabled]:border-solid-gray-300">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5" fill="none" stroke="currentColor" strokeWidth={3}>
        <path className="hidden group-data-[selected]:inline" d="M5 12.500l4.500 4.500L19 7.500" />
        <path className="hidden group-data-[indeterminate]:inline" d="M6 12h12" />
      </svg>
    </span>
  );
}

export interface RadioGroupProps<Value extends string = string> extends FieldProps {
  value: Value | '';
  onChange: (value: Value) => void;
  onBlur?: () => void;
  choices: readonly Choice<Value>[];
  /** Side by side where there is room. */
  inline?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { value, onChange, onBlur, choices, inline = false } = props;
  return (
    <AriaRadioGroup
      {...ariaField(props)}
      className={fieldClass}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next as Value)}
      {...(onBlur && { onBlur })}
    >
      <FieldLabel label={props.label} required={props.required} />
      <FieldSupport>{props.support}</FieldSupport>
      <div className={inline ? inlineClass : '-mx-2 flex flex-col'}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            isDisabled={choice.isDisabled ?? false}
            className={optionClass}
          >
            <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full border-2 border-solid-gray-600 bg-white group-data-[invalid]:border-red-900 group-data-[selected]:border-key-900 group-data-[disabled]:border-solid-gray-300">
              <span className="size-3 rounded-full group-data-[selected]:bg-key-900" />
            </span>
            <OptionText choice={choice} />
          </Radio>
        ))}
      </div>
      <FieldMessage error={props.error} />
    </AriaRadioGroup>
  );
}

export interface CheckboxGroupProps<Value extends string = string> extends FieldProps {
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  onBlur?: () => void;
  choices: readonly Choice<Value>[];
  inline?: boolean;
}

export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  const { value, onChange, onBlur, choices, inline = false } = props;
  return (
    <AriaCheckboxGroup
      {...ariaField(props)}
      className={fieldClass}
      value={[...value]}
      onChange={(next) => onChange(next as Value[])}
      {...(onBlur && { onBlur })}
    >
      <FieldLabel label={props.label} required={props.required} />
      <FieldSupport>{props.support}</FieldSupport>
      <div className={inline ? inlineClass : '-mx-2 flex flex-col'}>
        {choices.map((choice) => (
          <AriaCheckbox
            key={choice.value}
            value={choice.value}
            isDisabled={choice.isDisabled ?? false}
            className={optionClass}
          >
            <CheckMark />
            <OptionText choice={choice} />
          </AriaCheckbox>
        ))}
      </div>
      <FieldMessage error={props.error} />
    </AriaCheckboxGroup>
  );
}

export interface CheckboxProps {
  name: string;
  label: string;
  description?: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
  isDisabled?: boolean;
  error?: string | undefined;
}

export function Checkbox({ name, label, description, value, onChange, isDisabled = false, error }: CheckboxProps) {
  return (
    <AriaCheckbox
      id={`field-${name.replaceAll('.', '-')}`}
      name={name}
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      className={`${optionClass} -mx-2`}
    >
      <CheckMark />
      <span className="min-w-0">
        <OptionText choice={{ value: name, label, ...(description !== undefined && { description }) }} />
        {error && <span className="block text-sm text-red-900">{error}</span>}
      </span>
    </AriaCheckbox>
  );
}
