import { useEffect, useState } from 'react';

const HALF_A_MINUTE = 30_000;

/** The clock, as a page that tells how late somebody is must know it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), HALF_A_MINUTE);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
