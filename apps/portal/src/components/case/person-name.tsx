import { m } from '../../text/text.ts';
import { RubyName } from '../../ui/index.ts';

export interface KnownName {
  readonly displayName?: string | null | undefined;
  readonly kana?: string | null | undefined;
  readonly nameKnown?: string | null | undefined;
}

/** One line of text, for titles: the name as far as it is known. */
export const nameInWords = ({ displayName, kana }: KnownName): string => displayName || kana || m.cases_name_unknown();

/** A name with its reading above it; says where it is known in part only, or not at all. */
export function PersonName({ displayName, kana, nameKnown }: KnownName) {
  if (!displayName && !kana) return <span className="text-muted">{m.cases_name_unknown()}</span>;
  return (
    <span>
      {displayName ? <RubyName name={displayName} kana={kana} /> : kana}
      {nameKnown === 'PARTIAL' && (
        <span className="ms-1.5 inline-block align-middle text-sm font-normal text-muted">
          {m.cases_name_partial()}
        </span>
      )}
    </span>
  );
}
