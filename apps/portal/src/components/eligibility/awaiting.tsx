import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

/** Where a judgement or determination that waits is approved. */
export const awaitingId = (id: string): string => `awaiting-${id}`;

/** The place of one approval: who comes by its address stands right before its buttons. */
export function Awaiting({ id, children }: { id: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  const isWanted = hash === awaitingId(id);
  useEffect(() => {
    if (!isWanted) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return (
    <div
      ref={place}
      id={awaitingId(id)}
      tabIndex={-1}
      data-screen-only
      className={`mt-3 rounded-8 bg-solid-gray-50 p-3 outline-none ${isWanted ? 'ring-2 ring-key-900' : ''}`}
    >
      {children}
    </div>
  );
}
