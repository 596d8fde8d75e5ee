import { m } from '../text/text.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'strong';

const tones: Record<Tone, string> = {
  neutral: 'bg-solid-gray-50 text-ink ring-solid-gray-400',
  info: 'bg-key-50 text-key-1000 ring-key-400',
  success: 'bg-green-50 text-green-1000 ring-green-600',
  warning: 'bg-yellow-50 text-yellow-1200 ring-yellow-700',
  danger: 'bg-red-50 text-red-1000 ring-red-700',
  strong: 'bg-key-900 text-white ring-key-900',
};

export interface BadgeProps {
  tone?: Tone;
  icon?: IconName;
  children: string;
}

/** Always words; the colour only repeats them. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-6 px-2 py-0.5 text-sm leading-5 font-bold whitespace-nowrap ring-1 ring-inset ${tones[tone]}`}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}

export type Outcome = 'MET' | 'NOT_MET' | 'UNDETERMINED';

/** 該当 / 非該当 / 未確定, told apart by icon and word. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  if (outcome === 'MET') {
    return (
      <Badge tone="success" icon="check">
        {m.ui_met()}
      </Badge>
    );
  }
  if (outcome === 'NOT_MET') {
    return (
      <Badge tone="neutral" icon="cross">
        {m.ui_not_met()}
      </Badge>
    );
  }
  return (
    <Badge tone="warning" icon="question">
      {m.ui_undetermined()}
    </Badge>
  );
}

/** A due date in words beside the date: 3日超過, 今日まで, あと5日. `days` is negative once it has passed. */
export function DueBadge({ days }: { days: number }) {
  if (days < 0) {
    return (
      <Badge tone="danger" icon="warning">
        {m.ui_overdue({ days: -days })}
      </Badge>
    );
  }
  if (days === 0) {
    return (
      <Badge tone="warning" icon="clock">
        {m.ui_due_today()}
      </Badge>
    );
  }
  return <Badge>{m.ui_due_in({ days })}</Badge>;
}
