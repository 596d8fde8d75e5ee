import { urgentHelpThen } from '@banso/domain/casework';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import type { SupportCaseFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { readDateValue } from '../../ui/era-date-text.ts';
import { Icon } from '../../ui/index.ts';
import type { SessionWordsInput } from './session-schema.ts';

const F = fieldsFor<{ session: SessionWordsInput }>();

export type DecidedUrgent = Pick<SupportCaseFragment['urgentHelp'][number], 'from' | 'until' | 'endedAt'>;

/** The decision of urgent help that held on the day that a form says. */
export function decidedOn<D extends DecidedUrgent>(decided: readonly D[], day: string): D | undefined {
  const read = readDateValue(day);
  if (!('date' in read)) return undefined;
  const facts = decided.map((each) => ({ ...each, endedOn: each.endedAt === null ? null : dayOf(each.endedAt) }));
  return urgentHelpThen(facts, read.date);
}

export const urgentDays = ({ from, until }: Pick<DecidedUrgent, 'from' | 'until'>): string =>
  m.begin_urgent_days({ from: formatDate(from), until: formatDate(until) });

/** Why it cannot wait for the plan: the decision of that day has said so already, and without one it is asked for. */
export function UrgentGround({ decided }: { decided: readonly DecidedUrgent[] }) {
  const held = decidedOn(decided, useFormContext().watch('day') as string);
  if (held)
    return (
      <p role="status" className="flex items-start gap-1 rounded-8 bg-yellow-50 p-3">
        <Icon name="warning" size={18} />
        <span>{m.support_urgent_decided({ days: urgentDays(held) })}</span>
      </p>
    );
  return (
    <F.TextArea
      name="session.urgentReason"
      label={m.support_urgent_reason()}
      support={m.support_urgent_hint()}
      required
      rows={2}
      max={4_000}
    />
  );
}
