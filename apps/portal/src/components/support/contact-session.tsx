import { useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import type { ContactFormCaseFragment, SupportListsFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, Icon } from '../../ui/index.ts';
import { areaChoices } from './area-lists.ts';
import { SessionFields } from './session-fields.tsx';
import { NO_ITEM, type SessionWordsInput } from './session-schema.ts';
import type { DecidedUrgent } from './urgent-ground.tsx';

const F = fieldsFor<{ session: SessionWordsInput }>();

export interface ContactSessionProps {
  items: ContactFormCaseFragment['supportItems'];
  lists: SupportListsFragment;
  urgentHelp: readonly DecidedUrgent[];
}

/** The record of an item of カ or キ, written in the same press; folded until it is wanted or the contact names such a duty. */
export function ContactSession({ items, lists, urgentHelp }: ContactSessionProps) {
  const { setValue, watch } = useFormContext();
  const [duties, chosen, restricts] = watch(['duties', 'session.item', 'restricts']) as [string[], string, boolean];
  const [isWanted, setWanted] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const offered = items.filter(({ recordState }) => recordState !== 'CLOSED');
  const item = offered.find(({ id }) => id === chosen);
  useDutyOfItem(item, lists);
  useEffect(() => {
    if (isWanted) box.current?.querySelector('input')?.focus();
  }, [isWanted]);
  if (offered.length === 0) return null;
  if (!isWanted && !item && !offered.some(({ duty }) => duties.includes(duty))) {
    const open = () => {
      setWanted(true);
      const [only, ...others] = offered;
      if (only && others.length === 0) setValue('session.item', only.id, { shouldDirty: true });
    };
    return (
      <div>
        <Button size="small" variant="secondary" icon="plus" onPress={open}>
          {m.support_in_contact_open()}
        </Button>
      </div>
    );
  }
  return (
    <fieldset ref={box} className="rounded-8 border border-line px-3 pt-1 pb-3">
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
      {item && restricts && (
        <p role="status" className="my-2 flex items-center gap-1 text-sm font-bold text-yellow-1200">
          <Icon name="warning" size={18} />
          {m.support_in_contact_read()}
        </p>
      )}
      {item && (
        <SessionFields
          key={item.duty}
          areas={areaChoices(lists, item.duty)}
          urgent={item.recordState === 'URGENT_HELP_ONLY' ? urgentHelp : null}
        />
      )}
    </fieldset>
  );
}

/** An item that is chosen brings its duty along and keeps the areas that are practised under it; a duty that is taken off later takes its item off. */
function useDutyOfItem(item: ContactSessionProps['items'][number] | undefined, lists: SupportListsFragment): void {
  const { getValues, setValue, watch } = useFormContext();
  const duties = watch('duties') as string[];
  const before = useRef<string>(undefined);
  useEffect(() => {
    const isNew = before.current !== item?.id;
    before.current = item?.id;
    // Those of now: the ones at the time of rendering may be without the duty just added.
    const named = getValues('duties') as typeof duties;
    if (item === undefined) return;
    if (isNew) {
      const areas = getValues('session.areas') as string[];
      const fitting = areas.filter((area) => areaChoices(lists, item.duty).some(({ value }) => value === area));
      if (fitting.length < areas.length) setValue('session.areas', fitting);
    }
    if (named.includes(item.duty)) return;
    if (isNew) setValue('duties', [...named, item.duty], { shouldDirty: true });
    else setValue('session.item', NO_ITEM);
  }, [item, duties, lists, getValues, setValue]);
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
