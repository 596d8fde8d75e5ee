import type { CodeListPartsFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts';
import { currentLocale } from '../../text/text.ts';
import type { Choice } from '../../ui/index.ts';

export const codeListParts = graphql(`
  fragment CodeListParts on CodeList {
    name
    confirmed
    codes {
      code
      ja
      en
    }
    otherCodes {
      code
      ja
      en
    }
  }
`);

type List = FragmentType<typeof codeListParts> | null | undefined;

const word = ({ ja, en }: CodeListPartsFragment['codes'][number]): string => (currentLocale() === 'ja' ? ja : en);

/** A versioned code list as choices of a field. */
export const choicesOf = (list: List): Choice[] =>
  (readFragment(codeListParts, list)?.codes ?? []).map((code) => ({ value: code.code, label: word(code) }));

/** A code in words, also one of another edition: old records keep theirs. */
export function codeWord(list: List, code: string | null | undefined): string {
  const parts = readFragment(codeListParts, list);
  const found = [...(parts?.codes ?? []), ...(parts?.otherCodes ?? [])].find((each) => each.code === code);
  return found ? word(found) : (code ?? '');
}
