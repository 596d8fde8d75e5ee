import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { FieldsOf, fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { Button, type Choice, FieldRow, fieldId, Icon } from '../../ui/index.ts';
import { clauseSummary, dutyIds, dutyName } from '../clause-name.ts';
import { providerWord } from '../domain-words.ts';
import { PartsFields } from './parts-fields.tsx';
import { emptyItem, type ItemValues, isOwned, NO_GOAL } from './plan-content.ts';
import { type PlanInput, providers } from './plan-schema.ts';

const F = fieldsFor<PlanInput>();

export interface OwnerChoices {
  agencies: readonly Choice[];
  staff: readonly Choice[];
  /** Finds one of the staff by name or reading. */
  matchesStaff: (choice: Choice, typed: string) => boolean;
}

/** What is done, for which goal, as which duty, and by whom. */
export function ItemsFields({ choices }: { choices: OwnerChoices }) {
  const { control } = useFormContext<PlanInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'items', keyName: 'key' });
  return (
    <div id={fieldId('items')} className="space-y-5">
      {fields.length === 0 && <p className="text-muted">{m.plan_no_items()}</p>}
      {fields.map((item, index) => (
        <ItemFields key={item.key} index={index} choices={choices} onRemove={() => remove(index)} />
      ))}
      <Button variant="secondary" size="small" icon="plus" onPress={() => append(emptyItem())}>
        {m.plan_item_add()}
      </Button>
    </div>
  );
}

interface ItemFieldsProps {
  index: number;
  choices: OwnerChoices;
  onRemove: () => void;
}

function ItemFields({ index, choices, onRemove }: ItemFieldsProps) {
  const item = useWatch<PlanInput>({ name: `items.${index}` }) as ItemValues | undefined;
  if (item === undefined) return null;
  const at = `items.${index}` as const;
  return (
    <FieldsOf whose={m.plan_item_number({ number: index + 1 })}>
      <fieldset className="rounded-8 border border-line p-4">
        <legend className="px-1 font-bold">{m.plan_item_number({ number: index + 1 })}</legend>
        <F.TextArea name={`${at}.what`} label={m.plan_item_what()} rows={2} required />
        <FieldRow>
          <F.Select
            name={`${at}.duty`}
            label={m.plan_item_duty()}
            required
            width="full"
            choices={dutyIds.map((id) => ({ value: id, label: dutyName(id), description: clauseSummary(id) }))}
          />
          <GoalChoice name={`${at}.goalId`} />
          <ProviderChoice index={index} />
          <OwnerField at={at} item={item} choices={choices} />
        </FieldRow>
        <PartsFields at={at} item={item} choices={choices} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          {item.providerKind !== '' && !isOwned(item) ? (
            <p className="flex items-center gap-1 text-sm font-bold text-yellow-1200">
              <Icon name="warning" size={18} />
              {m.plan_item_owner_missing()}
            </p>
          ) : (
            <span />
          )}
          <Button
            variant="quiet"
            size="small"
            onPress={onRemove}
            aria-label={m.plan_item_remove_named({ number: index + 1 })}
          >
            {m.plan_remove()}
          </Button>
        </div>
      </fieldset>
    </FieldsOf>
  );
}

function GoalChoice({ name }: { name: `items.${number}.goalId` }) {
  const goals = useWatch<PlanInput, 'goals'>({ name: 'goals' });
  const written = goals.filter(({ words }) => words.trim() !== '');
  return (
    <F.Select
      name={name}
      label={m.plan_item_goal()}
      width="full"
      choices={[
        { value: NO_GOAL, label: m.plan_item_goal_none() },
        ...written.map(({ id, words }) => ({ value: id, label: words })),
      ]}
    />
  );
}

function ProviderChoice({ index }: { index: number }) {
  return (
    <F.Radio
      name={`items.${index}.providerKind`}
      label={m.plan_item_provider()}
      required
      inline
      choices={providers.map((kind) => ({ value: kind, label: providerWord(kind) }))}
    />
  );
}

function OwnerField({ at, item, choices }: { at: `items.${number}`; item: ItemValues; choices: OwnerChoices }) {
  switch (item.providerKind) {
    case 'AGENCY':
      return (
        <F.ComboBox name={`${at}.agencyId`} label={m.plan_item_agency()} width="full" choices={choices.agencies} />
      );
    case 'OWN_OFFICE':
      return (
        <div>
          <F.ComboBox
            name={`${at}.ownerId`}
            label={m.plan_item_staff()}
            width="full"
            choices={choices.staff}
            matches={choices.matchesStaff}
          />
          {item.ownerId === '' && item.ownerName !== '' && (
            <F.Text name={`${at}.ownerName`} label={m.plan_item_name()} support={m.plan_item_name_hint()} />
          )}
        </div>
      );
    case 'FAMILY':
    case 'OTHER':
      return <F.Text name={`${at}.ownerName`} label={m.plan_item_name()} support={m.plan_item_name_hint()} />;
    default:
      return null;
  }
}
