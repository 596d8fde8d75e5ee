import type { GateWords } from '../gate-words.ts';
import { partPlace } from '../support/support-words.ts';

/** Which parts of which items a division of roles still lacks. */
export const partsDetail = ({ code, missing }: GateWords) =>
  (code === 'PART_NOT_SAID' || code === 'PART_WITHOUT_OWNER') && (
    <ul className="list-disc ps-5">
      {missing.map((part) => (
        <li key={part}>{partPlace(part)}</li>
      ))}
    </ul>
  );
