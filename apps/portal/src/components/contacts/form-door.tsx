import { type ReactNode, useEffect, useRef } from 'react';

export interface FormDoorProps {
  /** Something was typed or chosen: the form is not put away by a key. */
  isTouched: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A form that opens in a page takes the focus to its first field; Escape puts it away as long as nothing was typed. */
export function FormDoor({ isTouched, onClose, children }: FormDoorProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ isTouched, onClose });
  latest.current = { isTouched, onClose };
  useEffect(() => {
    const door = box.current;
    door?.querySelector<HTMLElement>('input, textarea')?.focus();
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !latest.current.isTouched) latest.current.onClose();
    };
    door?.addEventListener('keydown', pressed);
    return () => door?.removeEventListener('keydown', pressed);
  }, []);
  return <div ref={box}>{children}</div>;
}
