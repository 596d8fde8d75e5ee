import { needsDivision } from '@banso/domain/casework';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { FieldRow } from '../../ui/index.ts';
import { programmeCodes, programmeWord, sideCodes, sideWord } from '../support/support-words.ts';
import type { OwnerChoices } from './items-fields.tsx';
import type { ItemValues } from './plan-content.ts';
import type { PlanInput } from './plan-schema.ts';

const F = fieldsFor<PlanInput>();

interface PartsFieldsProps {
  at: `items.${number}`;
  item: ItemValues;
  choices: OwnerChoices;
}

/** 3(4)エ: which programme an item uses, and who does which part of it. */
export function PartsFields({ at, item, choices }: PartsFieldsProps) {
  const programme = item.programme === '' ? null : item.programme;
  const isDivided = needsDivision({ duty: item.duty, programme });
  if (!isDivided && item.duty !== '3(4)キ') return null;
  return (
    <div className="mt-2 flex flex-col gap-2 border-t border-line pt-2">
      <F.Radio
        name={`${at}.programme`}
        label={m.support_programme()}
        inline
        choices={[
          { value: '', label: m.support_programme_none() },
          ...programmeCodes.map((value) => ({ value, label: programmeWord(value) })),
        ]}
      />
      {isDivided && (
        <>
          <p className="text-sm text-muted">{m.support_division_hint()}</p>
          {sideCodes.map((side) => (
            <FieldRow key={side}>
              <F.Text name={`${at}.parts.${side}.what`} label={m.support_part_what({ who: sideWord(side) })} />
              {side === 'OWN_OFFICE' && (
                <F.ComboBox
                  name={`${at}.parts.${side}.ownerId`}
                  label={m.support_part_owner({ who: sideWord(side) })}
                  width="full"
                  choices={choices.staff}
                  matches={choices.matchesStaff}
                />
              )}
              {(side === 'OPERATOR' || side === 'FAMILY') && (
                <F.Text
                  name={`${at}.parts.${side}.ownerName`}
                  label={m.support_part_owner({ who: sideWord(side) })}
                  support={side === 'OPERATOR' ? m.support_part_operator_hint() : m.plan_item_name_hint()}
                />
              )}
            </FieldRow>
          ))}
        </>
      )}
    </div>
  );
}
