import { type GoalDomain, goalDomains, type Whose } from '@banso/domain/casework';
import { fieldsFor } from '../../forms/index.ts';
import type { ClosingListsFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { m } from '../../text/text.ts';
import { Card } from '../../ui/index.ts';
import { choicesOf, codeListParts } from '../case/code-list.ts';
import { whoseWord } from '../closing-words.ts';
import { goalDomainWord } from '../domain-words.ts';
import { changesOf } from './changes-of.ts';
import { type CloseInput, emptyClosure } from './close-schema.ts';

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
        {goalDomains.map((domain) => (
          <section key={domain}>
            <h3 className="mb-2 font-bold">{goalDomainWord(domain)}</h3>
            <div className="grid items-stretch gap-4 md:grid-cols-2">
              {places
                .filter((place) => place.domain === domain)
                .map(({ whose, index }) => (
                  <OutcomeOf key={whose} whose={whose} domain={domain} index={index} lists={lists} />
                ))}
            </div>
          </section>
        ))}
      </div>
    </Card>
  );
}

interface OutcomeOfProps {
  whose: Whose;
  domain: GoalDomain;
  index: number;
  lists: ClosingListsFragment;
}

function OutcomeOf({ whose, domain, index, lists }: OutcomeOfProps) {
  return (
    <div className="min-w-0 rounded-8 border border-line px-4 pt-3">
      <F.Checkboxes
        name={`outcomes.${index}.changes`}
        label={whoseWord(whose)}
        inline
        choices={choicesOf(changesOf(lists, domain))}
      />
      <F.TextArea
        name={`outcomes.${index}.words`}
        label={m.closing_outcome_words({ whose: whoseWord(whose), domain: goalDomainWord(domain) })}
        rows={1}
      />
    </div>
  );
}
