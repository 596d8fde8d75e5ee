import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components';
import { m } from '../text/text.ts';
import {
  ariaField,
  controlClass,
  FieldLabel,
  FieldMessage,
  type FieldProps,
  FieldSupport,
  type FieldWidth,
  fieldClass,
  widthClass,
} from './field-parts.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'email' | 'tel' | 'search';
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  width?: FieldWidth;
  /** Puts the text into the form in which it is kept, when the field is left. */
  tidy?: (text: string) => string;
  /** Shown below the control while there is no error, e.g. how the text was understood. */
  note?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, type = 'text', inputMode, autoComplete = 'off', width = 'full', note } = props;
  const left = () => {
    const tidied = props.tidy?.(value) ?? value;
    if (tidied !== value) onChange(tidied);
    onBlur?.();
  };
  return (
    <AriaTextField
      {...ariaField(props)}
      className={fieldClass}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete={autoComplete}
      onBlur={left}
      {...(inputMode && { inputMode })}
    >
      <FieldLabel label={props.label} required={props.required} />
      <FieldSupport>{props.support}</FieldSupport>
      <Input className={`${controlClass} ${widthClass[width]}`} {...(props.inputRef && { ref: props.inputRef })} />
      <FieldMessage error={props.error}>{note}</FieldMessage>
    </AriaTextField>
  );
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Characters as people count them: 葛󠄀 is one, whatever its code units. */
export function countCharacters(text: string): number {
  if (text.length > 20_000) return [...text].length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  /** Shows a counter; text beyond it stays, only marked: nothing that was typed is cut off. */
  max?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, rows = 5, max } = props;
  const count = max === undefined ? 0 : countCharacters(value);
  const over = max === undefined ? 0 : Math.max(0, count - max);
  return (
    <AriaTextField
      {...ariaField(props)}
      className={fieldClass}
      value={value}
      onChange={onChange}
      {...(onBlur && { onBlur })}
    >
      <FieldLabel label={props.label} required={props.required} />
      <FieldSupport>{props.support}</FieldSupport>
      <AriaTextArea
        rows={rows}
        className={`${controlClass} leading-7`}
        {...(props.inputRef && { ref: props.inputRef })}
      />
      <div className="flex items-start justify-between gap-4">
        <FieldMessage error={props.error} />
        {max !== undefined && (
          <p
            className={`pt-0.5 text-sm whitespace-nowrap tabular-nums ${over > 0 ? 'font-bold text-red-900' : 'text-muted'}`}
          >
            {over > 0 ? m.ui_counter_over({ over }) : m.ui_counter({ count, max })}
          </p>
        )}
      </div>
    </AriaTextField>
  );
}
