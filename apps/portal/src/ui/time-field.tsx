import { type Ref, useEffect, useRef, useState } from 'react';
import { m } from '../text/text.ts';
import type { FieldProps } from './field-parts.tsx';
import { TextField } from './text-field.tsx';
import { readTime } from './time-text.ts';

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM`, or the text as typed while it cannot be read. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
}

export function TimeField({ value, onChange, onBlur, support, ...rest }: TimeFieldProps) {
  const [text, setText] = useState(value);
  const emitted = useRef(value);
  useEffect(() => {
    if (value === emitted.current) return;
    emitted.current = value;
    setText(value);
  }, [value]);
  const typed = (next: string) => {
    setText(next);
    emitted.current = readTime(next) ?? next;
    onChange(emitted.current);
  };
  return (
    <TextField
      {...rest}
      value={text}
      onChange={typed}
      onBlur={() => {
        setText(value);
        onBlur?.();
      }}
      support={support === undefined ? m.ui_time_hint() : support}
      width="short"
      inputMode="numeric"
    />
  );
}
