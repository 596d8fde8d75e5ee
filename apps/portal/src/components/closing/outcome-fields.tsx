import { type Whose, whoseAll } from '@banso/domain/casework';
import { fieldsFor } from '../../forms/index.ts';
import type { ClosingListsFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Card } from '../../ui/index.ts';
import { choicesOf, codeListParts } from '../case/code-list.ts';
import { goalDomainWord, whoseWord } from '../domain-words.ts';
import { type CloseInput, emptyClosure } from './close-schema.ts';
import { changesOf } from './closing-words.ts';

const F = fieldsFor<CloseInput>();
/** Which field is whose: their places are fixed. */
const places = emptyClosure(0).outcomes.map(({ whose, domain }, index) => ({ whose, domain, index }));

/** What changed, for the client and for the family, in the same words and the same room. */
export function OutcomeFields({ lists }: { lists: ClosingListsFragment }) {
  const confirmed = readFragment(codeListParts, lists.changesSocial)?.confirmed;
  return (
    <Card title={m.closing_outcomes()}>
      <p className="-mt-2 mb-3 text-sm text-muted">
        {m.closing_outcomes_hint()} {confirmed === false && m.closing_list_unconfirmed()}
      </p>
      <div className="space-y-6">
        {whoseAll.map((whose) => (
          <OutcomesOf key={whose} whose={whose} lists={lists} />
        ))}
      </div>
    </Card>
  );
}

function OutcomesOf({ whose, lists }: { whose: Whose; lists: ClosingListsFragment }) {
  return (
    <section>
      <h3 className="mb-2 font-bold">
        {whose === 'FAMILY' ? m.closing_outcomes_family() : m.closing_outcomes_client()}
      </h3>
      <div className="space-y-3">
        {places
          .filter((place) => place.whose === whose)
          .map(({ domain, index }) => (
            <div key={domain} className="rounded-8 border border-line p-4">
              <F.Checkboxes
                name={`outcomes.${index}.changes`}
                label={goalDomainWord(domain)}
                inline
                choices={choicesOf(changesOf(lists, domain))}
              />
              <F.TextArea
                name={`outcomes.${index}.words`}
                label={m.closing_outcome_words({ whose: whoseWord(whose), domain: goalDomainWord(domain) })}
                rows={2}
                max={4_000}
              />
            </div>
          ))}
      </div>
    </section>
  );
}
