import { useRef } from 'react';

/** One id per intention: sending the same form twice (a double press, a retry) has one effect on the server. */
export function useCommandId(): { current: () => string; renew: () => void } {
  const id = useRef(crypto.randomUUID());
  return {
    current: () => id.current,
    renew: () => {
      id.current = crypto.randomUUID();
    },
  };
}
