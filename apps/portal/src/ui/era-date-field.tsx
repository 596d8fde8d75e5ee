import { type DatePrecision, fullDate, isPartialDate } from '@banso/domain/foundation';
import { createCalendar, parseDate } from '@internationalized/date';
import { type Ref, useEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  Dialog,
  DialogTrigger,
  I18nProvider,
  Input,
  Popover,
  TextField,
} from 'react-aria-components';
import { isHoliday } from '../text/holidays.ts';
import { m, useLocale } from '../text/text.ts';
import { buttonClass } from './button.tsx';
import { dateBoxText, dayToCome, describeDate, readBirthValue, readDateValue } from './era-date-text.ts';
import {
  ariaField,
  controlClass,
  FieldLabel,
  FieldMessage,
  type FieldProps,
  FieldSupport,
  fieldClass,
} from './field-parts.tsx';
import { Icon } from './icon.tsx';

export interface EraDateFieldProps extends FieldProps {
  /** ISO date (`2026-11-23`, or `1983-06` / `1983` where partial), or the text as typed while it cannot be read. */
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** The least that must be known; `year` and `month` accept partial dates. */
  coarsest?: DatePrecision;
  /** A birth date is typed, not looked for: leave the calendar out. */
  calendar?: boolean;
  /** A birth date as it is told: about a year, or by an age, which is answered with its years. */
  isBirth?: boolean;
  /** Hears of a year that was only told as about it, as typed. */
  onAbout?: (typed: string) => void;
  /** Reads what is only meant for a day near at hand (12/3, 木曜), before all else. */
  readNear?: (text: string) => string | undefined;
  min?: string;
  max?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** One box that reads R8.11.23, 令和8年11月23日, 20261123 … and a calendar: segmented era fields corrupt dates. */
export function EraDateField(props: EraDateFieldProps) {
  const { value, onChange, onBlur, coarsest = 'day', calendar = true, support, isBirth = false, onAbout } = props;
  const locale = useLocale();
  const [text, setText] = useState(() => dateBoxText(value));
  // What this field itself handed out: only a value from elsewhere (a draft, a reset) may replace the typed text.
  const emitted = useRef(value);
  useEffect(() => {
    if (value === emitted.current) return;
    emitted.current = value;
    setText(dateBoxText(value));
  }, [value]);

  const emit = (next: string) => {
    emitted.current = next;
    onChange(next);
  };
  const typed = (next: string) => {
    setText(next);
    if (next.trim() === '') return emit('');
    const near = props.readNear?.(next);
    if (near !== undefined) return emit(near);
    const reading = isBirth ? readBirthValue(next) : readDateValue(next, 'year');
    emit('date' in reading ? reading.date : next);
    if ('isAbout' in reading && reading.isAbout) onAbout?.(next.trim());
  };
  const left = () => {
    if (isPartialDate(value)) setText(dateBoxText(value));
    onBlur?.();
  };

  return (
    <TextField
      {...ariaField(props)}
      className={fieldClass}
      value={text}
      onChange={typed}
      onBlur={left}
      autoComplete="off"
    >
      <FieldLabel label={props.label} required={props.required} />
      <FieldSupport>{support ?? hint(coarsest, isBirth)}</FieldSupport>
      <div className="flex items-center gap-2">
        <Input
          className={`${controlClass} min-w-0 max-w-52 tabular-nums`}
          {...(props.inputRef && { ref: props.inputRef })}
        />
        {calendar && (
          <CalendarButton
            {...props}
            locale={locale}
            onPick={(date) => {
              setText(dateBoxText(date));
              emit(date);
            }}
          />
        )}
      </div>
      <FieldMessage error={props.error}>
        <Reading value={value} isBirth={isBirth} max={props.max} />
      </FieldMessage>
    </TextField>
  );
}

function hint(coarsest: DatePrecision, isBirth: boolean): string {
  if (isBirth) return m.ui_birth_hint();
  return coarsest === 'day' ? m.ui_date_hint() : m.ui_date_hint_partial();
}

/** How the text was understood, or at once why it will not do. */
function Reading({ value, isBirth, max }: { value: string; isBirth: boolean; max: string | undefined }) {
  const birth = isBirth && !isPartialDate(value) && value.trim() !== '' ? readBirthValue(value) : undefined;
  const problem = birth && 'problem' in birth && birth.isAtOnce ? birth.problem : dayToCome(value, max);
  if (problem !== '') return <span className="text-yellow-1200">{problem}</span>;
  return <span className="text-muted">{describeDate(value)}</span>;
}

interface CalendarButtonProps extends EraDateFieldProps {
  locale: 'ja' | 'en';
  onPick: (date: string) => void;
}

function CalendarButton({ label, value, min, max, isDisabled = false, locale, onPick }: CalendarButtonProps) {
  const [open, setOpen] = useState(false);
  const day = isPartialDate(value) ? fullDate(value) : undefined;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton
        aria-label={m.ui_calendar_open({ label })}
        isDisabled={isDisabled}
        className={`${buttonClass('secondary')} px-3!`}
      >
        <Icon name="calendar" />
        {m.ui_calendar()}
      </AriaButton>
      <Popover className="rounded-12 border border-line bg-white p-4 shadow-pop">
        <Dialog aria-label={m.ui_calendar_open({ label })} className="outline-none">
          <I18nProvider locale={locale === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB'}>
            <Calendar
              aria-label={label}
              autoFocus
              createCalendar={createCalendar}
              value={day ? parseDate(day) : null}
              {...(min !== undefined && { minValue: parseDate(min) })}
              {...(max !== undefined && { maxValue: parseDate(max) })}
              onChange={(date) => {
                onPick(date.toString());
                setOpen(false);
              }}
            >
              <header className="mb-2 flex items-center justify-between gap-2">
                <MonthButton slot="previous" />
                <CalendarHeading className="font-bold" />
                <MonthButton slot="next" />
              </header>
              <CalendarGrid className="border-separate border-spacing-0.5">
                <CalendarGridHeader>
                  {(weekday) => (
                    <CalendarHeaderCell className="size-9 text-center text-sm text-muted">{weekday}</CalendarHeaderCell>
                  )}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => (
                    <CalendarCell
                      date={date}
                      className={`flex size-10 cursor-pointer items-center justify-center rounded-full tabular-nums outline-none hover:bg-key-50 data-[disabled]:cursor-not-allowed data-[disabled]:text-solid-gray-400 data-[focus-visible]:focus-ring data-[outside-month]:invisible data-[selected]:bg-key-900 data-[selected]:text-white data-[today]:font-bold data-[today]:ring-1 data-[today]:ring-key-900 ${isRedLetter(date.toString()) ? 'text-red-900' : ''}`}
                    />
                  )}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </I18nProvider>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const isRedLetter = (date: string): boolean => new Date(`${date}T00:00:00Z`).getUTCDay() === 0 || isHoliday(date);

function MonthButton({ slot }: { slot: 'previous' | 'next' }) {
  return (
    <AriaButton
      slot={slot}
      aria-label={slot === 'previous' ? m.ui_previous_month() : m.ui_next_month()}
      className="flex size-10 cursor-pointer items-center justify-center rounded-full hover:bg-key-50 disabled:text-solid-gray-300"
    >
      <Icon name={slot === 'previous' ? 'left' : 'right'} />
    </AriaButton>
  );
}
