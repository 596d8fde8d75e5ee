import { stepCodes, stepWord } from '../domain-words.ts';

/** Where the tie stands, as a word with a quiet picture of the ladder; the ladder tells what was reached, not who is worth more. */
export function ContactLadder({ step }: { step: string }) {
  const reached = stepCodes.indexOf(step);
  return (
    <span className="inline-flex flex-col gap-1">
      <span>{stepWord(step)}</span>
      <span aria-hidden="true" data-screen-only className="flex gap-1">
        {stepCodes.map((code, index) => (
          <span
            key={code}
            className={`h-1.5 w-4 rounded-full ${index === reached ? 'bg-key-900' : index < reached ? 'bg-key-300' : 'bg-solid-gray-200'}`}
          />
        ))}
      </span>
    </span>
  );
}
