import { type ReactNode, useEffect, useRef } from 'react';

/** A form opened on a page: it comes into view and takes the focus, so that a keyboard goes straight into it. */
export function TaskCard({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="rounded-12 border-2 border-key-900 bg-white p-4 shadow-card sm:p-6">
      <h2 ref={heading} tabIndex={-1} className="mb-4 text-lg font-bold outline-none">
        {title}
      </h2>
      {children}
    </section>
  );
}
