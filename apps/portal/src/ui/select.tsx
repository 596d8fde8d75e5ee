import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { m } from '../text/text.ts';
import type { Choice } from './choice-fields.tsx';
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
import { Icon } from './icon.tsx';

const popoverClass =
  'w-(--trigger-width) min-w-56 max-h-80 overflow-auto rounded-8 border border-line bg-white p-1 shadow-pop';

const itemClass =
  'group flex min-h-11 cursor-pointer items-start gap-2 rounded-6 px-3 py-2 outline-none data-[focused]:bg-key-100 data-[selected]:font-bold data-[disabled]:text-solid-gray-420';

function Item({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.value}
      textValue={choice.label}
      className={itemClass}
      isDisabled={choice.isDisabled ?? false}
    >
      <Icon name="check" size={18} className="mt-1 invisible text-key-900 group-data-[selected]:visible" />
      <span className="min-w-0">
        {choice.label}
        {choice.description && <span className="block text-sm font-normal text-muted">{choice.description}</span>}
      </span>
    </ListBoxItem>
  );
}

export interface SelectProps<Value extends string = string> extends FieldProps {
  value: Value | '';
  onChange: (value: Value) => void;
  onBlur?: () => void;
  choices: readonly Choice<Value>[];
  width?: FieldWidth;
}

/** React Aria knows no empty key: what a choice with an empty value is called inside. */
const EMPTY = '(empty)';

/** A choice with an empty value (「すべて」) is chosen while the value is empty; without one nothing is. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onChange, onBlur, choices, width = 'medium' } = props;
  const hasEmpty = choices.some((choice) => choice.value === '');
  const none = hasEmpty ? EMPTY : null;
  return (
    <AriaSelect
      {...ariaField(props)}
      className={fieldClass}
      placeholder={m.ui_choose()}
      value={value === '' ? none : value}
      onChange={(key: Key | null) => key !== null && onChange((key === EMPTY ? '' : key) as Value)}
      {...(onBlur && { onBlur })}
    >
      <FieldLabel label={props.label} required={props.required} />
      <FieldSupport>{props.support}</FieldSupport>
      <AriaButton
        className={`${controlClass} ${widthClass[width]} flex cursor-pointer items-center justify-between gap-2 text-start ${props.error ? 'border-2 border-red-900' : ''}`}
      >
        <SelectValue className="truncate data-[placeholder]:text-muted">
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon name="down" size={18} />
      </AriaButton>
      <FieldMessage error={props.error} />
      <Popover className={popoverClass}>
        <ListBox
          className="outline-none"
          items={choices.map((choice) => ({ ...choice, id: choice.value || EMPTY, value: choice.value || EMPTY }))}
        >
          {(choice) => <Item choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export interface ComboBoxProps<Value extends string = string> extends FieldProps {
  value: Value | '';
  onChange: (value: Value | '') => void;
  onBlur?: () => void;
  choices: readonly Choice<Value>[];
  width?: FieldWidth;
  /** Given for choices that a server finds: called with what is typed, and no local filter is applied. */
  onSearch?: (text: string) => void;
  /** What is typed, when the caller searches (`onSearch`). */
  searchText?: string;
  /** Local match of a choice against the typed text; by default a part of its label. */
  matches?: (choice: Choice<Value>, typed: string) => boolean;
}

export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { value, onChange, onBlur, choices, width = 'medium', onSearch, searchText, matches } = props;
  const byLabel = new Map(choices.map((choice) => [choice.label, choice]));
  const filter = (label: string, typed: string): boolean => {
    const choice = byLabel.get(label);
    if (onSearch || !matches || !choice) return onSearch ? true : label.includes(typed);
    return matches(choice, typed);
  };
  return (
    <AriaComboBox
      {...ariaField(props)}
      className={fieldClass}
      menuTrigger="focus"
      allowsEmptyCollection
      defaultFilter={filter}
      value={value === '' ? null : value}
      onChange={(key: Key | null) => onChange(key === null ? '' : (key as Value))}
      defaultItems={choices.map((choice) => ({ ...choice, id: choice.value }))}
      {...(onSearch && { onInputChange: onSearch })}
      {...(searchText !== undefined && { inputValue: searchText })}
      {...(onBlur && { onBlur })}
    >
      <FieldLabel label={props.label} required={props.required} />
      <FieldSupport>{props.support}</FieldSupport>
      <div className={`relative ${widthClass[width]}`}>
        <Input className={`${controlClass} pe-12`} autoComplete="off" />
        <AriaButton
          aria-label={m.ui_show_options()}
          className="absolute inset-y-1 end-1 flex w-10 cursor-pointer items-center justify-center rounded-6 hover:bg-solid-gray-50"
        >
          <Icon name="down" size={18} />
        </AriaButton>
      </div>
      <FieldMessage error={props.error} />
      <Popover className={popoverClass}>
        <ListBox
          className="outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-sm text-muted">{m.ui_no_match()}</p>}
        >
          {(choice: Choice & { id: string }) => <Item choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
