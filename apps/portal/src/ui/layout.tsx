import type { ReactNode } from 'react';

export interface PageHeaderProps {
  title: ReactNode;
  /** A line above the title: where one is. */
  kicker?: ReactNode;
  /** One sentence below it. */
  lead?: ReactNode;
  /** Buttons of the page. */
  actions?: ReactNode;
}

export function PageHeader({ title, kicker, lead, actions }: PageHeaderProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {kicker && <p className="text-sm text-muted">{kicker}</p>}
        <h1 className="text-2xl leading-10 font-bold sm:text-[1.75rem]">{title}</h1>
        {lead && <p className="mt-1 max-w-prose text-muted">{lead}</p>}
      </div>
      {actions && (
        <div data-screen-only className="flex flex-wrap gap-3">
          {actions}
        </div>
      )}
    </div>
  );
}

export interface CardProps {
  title?: ReactNode;
  /** `2` under a page title, `3` inside a section. */
  level?: 2 | 3;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Card({ title, level = 2, actions, children, className = '' }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section data-card className={`min-w-0 rounded-12 border border-line bg-white p-4 shadow-card sm:p-6 ${className}`}>
      {(title || actions) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {title && <Heading className={`font-bold ${level === 2 ? 'text-lg' : 'text-base'}`}>{title}</Heading>}
          {actions && (
            <div data-screen-only className="flex flex-wrap gap-2">
              {actions}
            </div>
          )}
        </div>
      )}
      {children}
    </section>
  );
}

export interface SummaryItem {
  term: string;
  detail: ReactNode;
}

/** Facts of a record: term and detail side by side, in columns where there is room. */
export function SummaryList({ items, columns = 1 }: { items: readonly SummaryItem[]; columns?: 1 | 2 | 4 }) {
  const grid = { 1: '', 2: 'sm:grid sm:grid-cols-2 sm:gap-x-8', 4: 'grid grid-cols-2 gap-x-6 lg:grid-cols-4' }[columns];
  const row =
    columns === 4 ? 'py-1' : 'grid grid-cols-[8rem_minmax(0,1fr)] gap-3 border-b border-line py-2 last:border-0';
  return (
    <dl className={grid}>
      {items.map(({ term, detail }) => (
        <div key={term} className={row}>
          <dt className="text-sm leading-7 text-muted">{term}</dt>
          <dd className={columns === 4 ? 'font-bold' : ''}>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Fields of a form, one below the other, none wider than it reads well. */
export function FieldStack({ children }: { children: ReactNode }) {
  return <div className="flex max-w-2xl flex-col gap-2">{children}</div>;
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-2">{children}</div>;
}

export interface NameProps {
  name: string;
  kana?: string | null | undefined;
}

/** A person's name with its reading above it. */
export function RubyName({ name, kana }: NameProps) {
  if (!kana) return <>{name}</>;
  return (
    <ruby>
      {name}
      <rt>{kana}</rt>
    </ruby>
  );
}
