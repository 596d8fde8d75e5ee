import { m } from '../../text/text.ts';
import { clauseTitle } from '../clause-name.ts';
import type { Settled } from './preview.ts';

export interface SupposeProps {
  clause: string;
  answer: Settled | null;
  onChange: (answer: Settled | null) => void;
}

const choices: readonly { answer: Settled | null; word: () => string }[] = [
  { answer: null, word: m.eligibility_try_as_is },
  { answer: 'MET', word: m.ui_met },
  { answer: 'NOT_MET', word: m.ui_not_met },
];

/** Three buttons at a gate; nothing is recorded. */
export function Suppose({ clause, answer, onChange }: SupposeProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box of its own
    <div
      role="group"
      aria-label={m.eligibility_try_clause({ clause: `${clause} ${clauseTitle(clause)}` })}
      className="mt-2 flex flex-wrap gap-1"
    >
      {choices.map((choice) => (
        <button
          key={choice.answer ?? 'asIs'}
          type="button"
          aria-pressed={answer === choice.answer}
          onClick={() => onChange(choice.answer)}
          className="min-h-8 cursor-pointer rounded-6 px-2 text-sm text-key-900 ring-1 ring-key-900 ring-inset hover:bg-key-50 aria-pressed:bg-key-900 aria-pressed:font-bold aria-pressed:text-white"
        >
          {choice.word()}
        </button>
      ))}
    </div>
  );
}
