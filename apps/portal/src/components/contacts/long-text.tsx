import { useId, useState } from 'react';
import { m } from '../../text/text.ts';

const MANY = 400;

/** A note as it was written; a long one is folded, so that a timeline stays a timeline. */
export function LongText({ text, lines, mayOpen = true }: { text: string; lines: 2 | 6; mayOpen?: boolean }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const isLong = text.length > MANY || text.split('\n').length > lines;
  const folded = (isLong || !mayOpen) && !open;
  const clamp = lines === 2 ? 'line-clamp-2' : 'line-clamp-6';
  return (
    <>
      <p id={id} className={`max-w-prose whitespace-pre-wrap ${folded ? `${clamp} print:line-clamp-none` : ''}`}>
        {text}
      </p>
      {isLong && mayOpen && (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="min-h-8 cursor-pointer rounded-4 text-sm text-key-900 underline underline-offset-4"
        >
          {open ? m.outreach_fold() : m.outreach_unfold({ count: [...text].length })}
        </button>
      )}
    </>
  );
}
