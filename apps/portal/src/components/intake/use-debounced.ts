import { useEffect, useState } from 'react';

/** A value once it has rested: typing asks the server when a person pauses, not with every key. */
export function useDebounced<Value>(value: Value, wait = 350): Value {
  const text = JSON.stringify(value);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), wait);
    return () => clearTimeout(timer);
  }, [text, wait]);
  return JSON.parse(rested) as Value;
}
