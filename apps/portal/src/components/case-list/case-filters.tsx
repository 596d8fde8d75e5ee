import { useEffect, useState } from 'react';
import type { CaseListQuery } from '../../graphql/generated/graphql.ts';
import { m, useLocale } from '../../text/text.ts';
import { Checkbox, FilterBar, MunicipalityField, Select, TextField } from '../../ui/index.ts';
import { stageCodes, stageWord, stepCodes, stepWord } from '../domain-words.ts';
import { useDebounced } from '../intake/use-debounced.ts';
import { lookCodes, lookTitle } from '../worklist/look-words.ts';
import { birthYearOf } from './birth-year.ts';
import type { CaseSearch } from './case-search.ts';

const ANY = 'ANY';

export interface CaseFiltersProps {
  search: CaseSearch;
  text: string;
  offices: CaseListQuery['offices'];
  active: number;
  onSearch: (change: Partial<CaseSearch>) => void;
  onText: (text: string) => void;
  onClear: () => void;
}

export function CaseFilters({ search, text, offices, active, onSearch, onText, onClear }: CaseFiltersProps) {
  const locale = useLocale();
  const any = { value: ANY, label: m.cases_any() };
  const chosen = (value: string) => (value === ANY || value === '' ? undefined : value);
  return (
    <FilterBar active={active} onClear={onClear}>
      <TextField
        name="text"
        type="search"
        label={m.cases_find()}
        support={m.cases_find_hint()}
        value={text}
        onChange={onText}
      />
      <Select
        name="stage"
        label={m.cases_stage()}
        support={m.cases_stage_hint()}
        value={search.stage ?? ANY}
        onChange={(value) => onSearch({ stage: chosen(value) })}
        choices={[any, ...stageCodes.map((value) => ({ value, label: stageWord(value) }))]}
        width="full"
      />
      <Select
        name="step"
        label={m.cases_contact_step()}
        support={m.cases_step_hint()}
        value={search.step ?? ANY}
        onChange={(value) => onSearch({ step: chosen(value) })}
        choices={[any, ...stepCodes.map((value) => ({ value, label: stepWord(value) }))]}
        width="full"
      />
      <MunicipalityField
        name="town"
        label={m.cases_town()}
        value={search.town ?? ''}
        onChange={(value) => onSearch({ town: chosen(value) })}
        withOutside
      />
      {offices.length > 1 && (
        <Select
          name="office"
          label={m.cases_office()}
          value={search.office ?? ANY}
          onChange={(value) => onSearch({ office: chosen(value) })}
          choices={[
            any,
            ...offices.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'ja' ? name : nameEn })),
          ]}
          width="full"
        />
      )}
      <Select
        name="look"
        label={m.worklist_looks_label()}
        value={search.look ?? ANY}
        onChange={(value) => onSearch({ look: lookCodes.find((code) => code === value) })}
        choices={[any, ...lookCodes.map((value) => ({ value, label: lookTitle(value) }))]}
        width="full"
      />
      <BirthYear value={search.born} onChange={(born) => onSearch({ born })} />
      <div className="flex flex-wrap gap-x-6 self-center sm:col-span-2">
        <Checkbox
          name="mine"
          label={m.cases_mine()}
          value={search.mine ?? false}
          onChange={(on) => onSearch(on ? { mine: true, all: undefined } : { mine: undefined, all: true })}
        />
        <Checkbox
          name="unassigned"
          label={m.cases_unassigned()}
          value={search.unassigned ?? false}
          onChange={(on) => onSearch({ unassigned: on || undefined })}
        />
        <Checkbox
          name="overdue"
          label={m.cases_overdue()}
          value={search.overdue ?? false}
          onChange={(on) => onSearch({ overdue: on || undefined })}
        />
      </div>
    </FilterBar>
  );
}

/** A year in either calendar narrows the list; what cannot be read is said, once typing has rested. */
function BirthYear({ value, onChange }: { value: number | undefined; onChange: (year: number | undefined) => void }) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  // Where the filter is cleared elsewhere, what was typed goes with it.
  useEffect(() => {
    if (value === undefined) setTyped((now) => (birthYearOf(now) === undefined ? now : ''));
  }, [value]);
  const rested = useDebounced(typed, 800);
  const isUnreadable = rested === typed && typed.trim() !== '' && birthYearOf(typed) === undefined;
  return (
    <TextField
      name="born"
      label={m.cases_birth_year()}
      support={m.cases_birth_year_hint()}
      width="short"
      value={typed}
      error={isUnreadable ? m.cases_birth_year_unreadable() : undefined}
      onChange={(text) => {
        setTyped(text);
        onChange(birthYearOf(text));
      }}
    />
  );
}
