import { hasSupportRecord, isSessionAtHome } from '@banso/domain/casework';
import { fieldsFor } from '../../forms/index.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { FieldRow } from '../../ui/index.ts';
import { counterpartCodes, counterpartWord } from '../domain-words.ts';
import type { SessionInput } from './session-schema.ts';

const F = fieldsFor<SessionInput>();

/** Daily life at home says by itself where it was. */
export const asksWhetherAtHome = (duty: string): boolean =>
  hasSupportRecord(duty) && !isSessionAtHome({ duty, atHome: null });

/** The day, from when to when, where and with whom. */
export function SessionWhen({ duty }: { duty: string }) {
  return (
    <>
      <F.Date name="day" label={m.support_day()} required max={today()} />
      <FieldRow>
        <F.Time name="start" label={m.support_start()} required />
        <F.Time name="end" label={m.support_end()} />
      </FieldRow>
      {asksWhetherAtHome(duty) && (
        <F.Radio
          name="atHome"
          label={m.support_at_home_asked()}
          required
          inline
          choices={[
            { value: 'HOME', label: m.support_at_home() },
            { value: 'ELSEWHERE', label: m.support_elsewhere() },
          ]}
        />
      )}
      <F.Text name="place" label={m.support_place()} />
      <F.Checkboxes
        name="counterparts"
        label={m.support_with()}
        required
        inline
        choices={counterpartCodes.map((value) => ({ value, label: counterpartWord(value) }))}
      />
    </>
  );
}
