import type { ReactNode } from 'react';
import { m } from '../text/text.ts';
import { Icon, type IconName } from './icon.tsx';

export type BannerTone = 'info' | 'success' | 'warning' | 'error';

const looks: Record<BannerTone, { box: string; icon: IconName; word: () => string }> = {
  info: { box: 'border-key-900 [&>svg]:text-key-900', icon: 'info', word: m.ui_banner_info },
  success: { box: 'border-green-800 [&>svg]:text-green-800', icon: 'success', word: m.ui_banner_success },
  warning: { box: 'border-yellow-900 [&>svg]:text-yellow-900', icon: 'warning', word: m.ui_banner_warning },
  error: { box: 'border-red-900 [&>svg]:text-red-900', icon: 'error', word: m.ui_banner_error },
};

export interface BannerProps {
  tone: BannerTone;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Spoken as soon as it appears. */
  isLive?: boolean;
}

export function Banner({ tone, title, children, actions, isLive = false }: BannerProps) {
  const { box, icon, word } = looks[tone];
  return (
    <div
      {...(isLive && { role: tone === 'error' ? 'alert' : 'status' })}
      className={`flex items-start gap-3 rounded-8 border-2 bg-white p-4 ${box}`}
    >
      <Icon name={icon} size={24} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="font-bold">
          <span className="sr-only">{word()}: </span>
          {title}
        </p>
        {children && <div className="mt-1">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}

export interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-12 border border-dashed border-solid-gray-400 bg-white px-6 py-10 text-center">
      <p className="font-bold">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

/** Stands where content will come; says so once to assistive technology. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const widths = ['w-1/3', 'w-full', 'w-11/12', 'w-3/4', 'w-5/6'];
  return (
    <div role="status" className="animate-pulse space-y-3">
      <span className="sr-only">{m.ui_loading()}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={`h-5 rounded-4 bg-solid-gray-100 ${widths[line % widths.length]}`} />
      ))}
    </div>
  );
}

/** A measured share of something done. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  const percent = max === 0 ? 0 : Math.round((value / max) * 100);
  return (
    <div>
      <div className="flex justify-between gap-3 text-sm">
        <span>{label}</span>
        <span className="tabular-nums">
          {value} / {max}
        </span>
      </div>
      <progress
        aria-label={label}
        value={value}
        max={max}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-solid-gray-100 [&::-moz-progress-bar]:bg-key-900 [&::-webkit-progress-bar]:bg-solid-gray-100 [&::-webkit-progress-value]:bg-key-900"
      >
        {percent}%
      </progress>
    </div>
  );
}
