import { type ComponentType, createElement } from 'react';
import { type FieldPath, type FieldValues, useController } from 'react-hook-form';
import {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  RadioGroup,
  type RadioGroupProps,
} from '../ui/choice-fields.tsx';
import { EraDateField, type EraDateFieldProps } from '../ui/era-date-field.tsx';
import { MunicipalityField, type MunicipalityFieldProps } from '../ui/municipality-field.tsx';
import { ComboBox, type ComboBoxProps, Select, type SelectProps } from '../ui/select.tsx';
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { TimeField, type TimeFieldProps } from '../ui/time-field.tsx';
import { useFieldLabel } from './form.tsx';

type Bound = 'value' | 'onChange' | 'onBlur' | 'error' | 'name' | 'inputRef';

interface Controlled {
  name: string;
  label: string;
  error?: string | undefined;
}

/** Binds a field of `src/ui` to the form around it. */
function bound<Props extends Controlled>(Field: ComponentType<Props>) {
  return function BoundField(props: Omit<Props, Bound> & { name: string; label: string }) {
    const { field, fieldState } = useController({ name: props.name });
    useFieldLabel(props.name, props.label);
    const wired = {
      value: field.value,
      onChange: field.onChange,
      onBlur: field.onBlur,
      error: fieldState.error?.message,
    };
    return createElement(Field, { ...props, ...wired } as unknown as Props);
  };
}

type BoundProps<Props, Values extends FieldValues> = Omit<Props, Bound> & { name: FieldPath<Values> };
type BoundComponent<Props, Values extends FieldValues> = (props: BoundProps<Props, Values>) => React.ReactNode;

const fields = {
  Text: bound<TextFieldProps>(TextField),
  TextArea: bound<TextAreaProps>(TextArea),
  Date: bound<EraDateFieldProps>(EraDateField),
  Time: bound<TimeFieldProps>(TimeField),
  Select: bound<SelectProps>(Select),
  ComboBox: bound<ComboBoxProps>(ComboBox),
  Radio: bound<RadioGroupProps>(RadioGroup),
  Checkboxes: bound<CheckboxGroupProps>(CheckboxGroup),
  Checkbox: bound<CheckboxProps>(Checkbox),
  Municipality: bound<MunicipalityFieldProps>(MunicipalityField),
};

export interface FormFields<Values extends FieldValues> {
  Text: BoundComponent<TextFieldProps, Values>;
  TextArea: BoundComponent<TextAreaProps, Values>;
  Date: BoundComponent<EraDateFieldProps, Values>;
  Time: BoundComponent<TimeFieldProps, Values>;
  Select: BoundComponent<SelectProps, Values>;
  ComboBox: BoundComponent<ComboBoxProps, Values>;
  Radio: BoundComponent<RadioGroupProps, Values>;
  Checkboxes: BoundComponent<CheckboxGroupProps, Values>;
  Checkbox: BoundComponent<CheckboxProps, Values>;
  Municipality: BoundComponent<MunicipalityFieldProps, Values>;
}

/** The fields for one form's values, so that a misspelt name does not compile: `const F = fieldsFor<Values>()`. */
export function fieldsFor<Values extends FieldValues>(): FormFields<Values> {
  return fields as unknown as FormFields<Values>;
}
