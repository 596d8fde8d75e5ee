import type { PlanForMeetingFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { municipalityName, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { PersonName } from '../case/person-name.tsx';
import { whoseWord } from '../closing-words.ts';
import { goalDomainWord } from '../domain-words.ts';
import { areWordsHidden } from '../plan/hidden-words.ts';
import { providerAndOwner } from '../plan/item-owner.ts';

/** Whose plan it is. */
export function PlanTitle({ plan }: { plan: PlanForMeetingFragment }) {
  const locale = useLocale();
  const { client, number, townCode, id } = plan.case;
  return (
    <span className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <span className="text-lg leading-9">
        <PersonName {...client} />
      </span>
      <span className="text-sm font-normal text-muted">
        <span className="font-mono">{number}</span> {townCode && municipalityName(townCode, locale)}
      </span>
      <span className="text-sm font-normal">
        <TextLink to={`${casePath(id, 'plan')}`} search={{ plan: plan.id }}>
          {m.plan_numbered({ number: plan.number })}
        </TextLink>
      </span>
    </span>
  );
}

/** The plan in short: the person's words, the goals, and who does what. */
export function PlanInShort({ plan }: { plan: PlanForMeetingFragment }) {
  return (
    <div className="space-y-3">
      {plan.clientWords && (
        <blockquote className="border-s-4 border-key-300 ps-3 whitespace-pre-wrap">{plan.clientWords}</blockquote>
      )}
      {areWordsHidden(plan) ? (
        <p className="text-muted">{m.plan_hidden()}</p>
      ) : (
        <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
          <section>
            <h3 className="text-sm font-bold text-muted">{m.plan_goals()}</h3>
            <ul className="list-disc ps-5">
              {plan.goals.map(({ id, domain, whose, words }) => (
                <li key={id}>
                  {words} <span className="text-sm text-muted">{goalDomainWord(domain)}</span>
                  {whose === 'FAMILY' && <span className="ms-2 text-sm text-muted">{whoseWord(whose)}</span>}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3 className="text-sm font-bold text-muted">{m.plan_items()}</h3>
            <ul className="list-disc ps-5">
              {plan.items.map((item) => (
                <li key={item.id}>
                  {item.what} <span className="block text-sm text-muted">{providerAndOwner(item)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
      <p className="text-sm text-muted">
        {m.plan_made_by()}: {plan.createdBy?.displayName ?? '—'} ／ {m.plan_signed_on()}:{' '}
        {plan.signedOn ? formatDate(plan.signedOn) : m.plan_not_signed()} ／ {m.plan_review_on()}:{' '}
        {plan.reviewOn ? formatDate(plan.reviewOn) : m.plan_not_set()}
      </p>
    </div>
  );
}
