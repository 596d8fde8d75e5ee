import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import type { ContactFormCaseFragment, SupportListsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { areaChoices } from './area-lists.ts';
import { SessionFields } from './session-fields.tsx';
import { NO_ITEM, type SessionWordsInput } from './session-schema.ts';

const F = fieldsFor<{ session: SessionWordsInput }>();

export interface ContactSessionProps {
  items: ContactFormCaseFragment['supportItems'];
  lists: SupportListsFragment;
}

/** Offered where the contact names カ or キ and the plan has such an item: its record is written in the same press. */
export function ContactSession({ items, lists }: ContactSessionProps) {
  const [duties, chosen] = useFormContext().watch(['duties', 'session.item']) as [string[], string];
  const offered = items.filter(({ duty, recordState }) => duties.includes(duty) && recordState !== 'CLOSED');
  if (offered.length === 0) return null;
  const item = offered.find(({ id }) => id === chosen);
  return (
    <fieldset className="rounded-8 border border-line px-3 pt-1 pb-3">
      <legend className="px-1 text-sm font-bold">{m.support_in_contact()}</legend>
      <F.Radio
        name="session.item"
        label={m.support_in_contact_item()}
        support={m.support_in_contact_hint()}
        choices={[
          ...offered.map(({ id, what }) => ({ value: id, label: what })),
          { value: NO_ITEM, label: m.support_in_contact_none() },
        ]}
      />
      {item && (
        <SessionFields
          key={item.duty}
          areas={areaChoices(lists, item.duty)}
          isUrgent={item.recordState === 'URGENT_HELP_ONLY'}
        />
      )}
    </fieldset>
  );
}

/** The session that is sent: none where its item is not offered under the duties that are named now. */
export function sentSession(
  items: ContactFormCaseFragment['supportItems'],
  duties: readonly string[],
  session: SessionWordsInput,
): SessionWordsInput {
  const item = items.find(({ id }) => id === session.item);
  if (item === undefined || !duties.includes(item.duty)) return { ...session, item: NO_ITEM };
  return session;
}
