import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { clauseSummary, dutyIds, dutyName } from '../clause-name.ts';
import { counterpartCodes, counterpartWord } from '../domain-words.ts';
import { Fold } from './fold.tsx';

const F = fieldsFor<{ counterparts: string[]; place: string; duties: string[] }>();
const names = ['counterparts', 'place', 'step', 'duties', 'companions', 'referral'];

export interface PartsFoldProps {
  /** Who came along; not asked again where it stays. */
  company?: ReactNode;
  step: ReactNode;
}

/** With whom, where, on which step and under which duties: they follow from kind and result, and mostly stay so. */
export function PartsFold({ company, step }: PartsFoldProps) {
  const [counterparts, duties] = useFormContext().watch(['counterparts', 'duties']) as [string[], string[]];
  const summary =
    duties.length === 0
      ? m.outreach_parts_follow()
      : m.outreach_parts_summary({
          who: counterparts.map(counterpartWord).join('・'),
          duties: duties.map((id) => id.replace('3(4)', '')).join('・'),
        });
  return (
    <Fold title={m.outreach_parts()} summary={summary} names={names}>
      <F.Checkboxes
        name="counterparts"
        label={m.outreach_with()}
        required
        inline
        choices={counterpartCodes.map((value) => ({ value, label: counterpartWord(value) }))}
      />
      <F.Text name="place" label={m.outreach_place()} />
      {company}
      {step}
      <F.Checkboxes
        name="duties"
        label={m.outreach_duties_label()}
        required
        support={m.outreach_duties_hint()}
        choices={dutyIds.map((value) => ({ value, label: dutyName(value), description: clauseSummary(value) }))}
      />
    </Fold>
  );
}
