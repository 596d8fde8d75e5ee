import { z } from 'zod';
import { m, useLocale } from '../../text/text.ts';
import { FilterBar, Select } from '../../ui/index.ts';

/** What the address of a list of changes of hands may hold. */
export const betweenOffices = <State extends string>(states: readonly State[]) =>
  z.object({
    state: z
      .enum(states as unknown as [State, ...State[]])
      .optional()
      .catch(undefined),
    office: z.uuid().optional().catch(undefined),
  });

export interface BetweenOfficesProps<State extends string> {
  search: { state?: State | undefined; office?: string | undefined };
  states: readonly State[];
  stateWord: (state: State) => string;
  offices: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  active: number;
  onSearch: (change: { state?: State | undefined; office?: string | undefined }) => void;
  onClear: () => void;
}

/** How it stands, and with which office on either side. */
export function BetweenOffices<State extends string>(props: BetweenOfficesProps<State>) {
  const { search, states, stateWord, offices, active, onSearch, onClear } = props;
  const locale = useLocale();
  const any = { value: '', label: m.cases_any() };
  return (
    <FilterBar active={active} onClear={onClear}>
      <Select
        name="state"
        label={m.transfer_filter_state()}
        value={search.state ?? ''}
        onChange={(value) => onSearch({ state: states.find((each) => each === value) })}
        choices={[any, ...states.map((value) => ({ value, label: stateWord(value) }))]}
        width="full"
      />
      <Select
        name="office"
        label={m.transfer_filter_office()}
        value={search.office ?? ''}
        onChange={(value) => onSearch({ office: value || undefined })}
        choices={[
          any,
          ...offices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn })),
        ]}
        width="full"
      />
    </FilterBar>
  );
}
