import { z } from 'zod';
import {
  DraftConflict,
  type DraftHandle,
  DraftStatus,
  Form,
  fieldsFor,
  type PortalForm,
  type Refused,
  requiredDate,
  requiredText,
} from '../../forms/index.ts';
import type { HandOverCaseFragment, TeamMemberPartsFragment, TeamRole } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, CheckboxGroup, FieldStack, Select } from '../../ui/index.ts';
import { nameInWords } from '../case/person-name.tsx';
import { stageWord, teamRoleCodes, teamRoleWord } from '../domain-words.ts';
import { holderOf } from './hand-over-input.ts';
import { NotOfferedPeople } from './not-offered-people.tsx';
import { type TakesOver, whoTakesOver } from './who-takes-over.ts';

export const handOverSchema = z.object({
  role: z.string(),
  from: requiredDate(),
  toAll: z.string(),
  handOverNote: requiredText(4_000),
});
export type HandOverValues = z.input<typeof handOverSchema>;
const F = fieldsFor<HandOverValues>();

/** The roles of a team; a supervisor joins none. */
const roles = teamRoleCodes.filter((role) => role !== 'SUPERVISOR');

export interface HandOverFormProps {
  form: PortalForm<HandOverValues, HandOverValues>;
  draft: DraftHandle;
  cases: readonly HandOverCaseFragment[];
  members: readonly TeamMemberPartsFragment[];
  worker: string | undefined;
  included: ReadonlySet<string>;
  toEach: ReadonlyMap<string, string>;
  onIncluded: (ids: ReadonlySet<string>) => void;
  onToEach: (to: ReadonlyMap<string, string>) => void;
  /** Asks what would become of it. */
  onCheck: (values: HandOverValues) => Promise<Refused | undefined>;
}

/** Which cases go to whom, from when, and what the next one should know. */
export function HandOverForm(props: HandOverFormProps) {
  const { form, draft, cases, members, worker, included, toEach, onIncluded, onToEach, onCheck } = props;
  const [role, toAll] = form.watch(['role', 'toAll']);
  const chosen = cases.filter(({ id }) => included.has(id));
  const takers = (of: typeof cases) => whoTakesOver(members, role as TeamRole, worker, of);
  const forAll = takers(chosen);
  return (
    <Form form={form} label={m.worklist_handover_title()} onSubmit={onCheck}>
      <FieldStack>
        <F.Select
          name="role"
          label={m.worklist_handover_role()}
          choices={roles.map((value) => ({ value, label: teamRoleWord(value) }))}
        />
        <F.Date name="from" label={m.worklist_handover_from()} support={m.worklist_handover_from_support()} required />
        <CheckboxGroup
          name="cases"
          label={m.worklist_handover_cases()}
          value={[...included]}
          onChange={(ids) => onIncluded(new Set(ids))}
          choices={cases.map((each) => ({
            value: each.id,
            label: `${nameInWords(each.client)} ${each.number}`,
            description: describe(each, role as TeamRole, worker),
          }))}
        />
        <F.Select
          name="toAll"
          label={m.worklist_handover_to_all()}
          choices={[{ value: '', label: m.worklist_handover_to_each() }, ...peopleOf(forAll)]}
        />
        <NotOfferedPeople role={role as TeamRole} takes={forAll} />
        {toAll === '' &&
          chosen.map((each) => {
            const { id, client, number } = each;
            const people = peopleOf(takers([each]));
            return people.length === 0 ? null : (
              <Select
                key={id}
                name={`to-${id}`}
                label={m.worklist_handover_to_of({ name: `${nameInWords(client)} ${number}` })}
                value={toEach.get(id) ?? ''}
                onChange={(person) => onToEach(new Map([...toEach, [id, person]]))}
                choices={people}
                required
              />
            );
          })}
        <F.TextArea
          name="handOverNote"
          label={m.worklist_handover_note()}
          support={m.worklist_handover_note_support()}
          rows={4}
          max={4_000}
          required
        />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          {m.worklist_handover_check()}
        </Button>
        <DraftStatus draft={draft} />
        <DraftConflict draft={draft} />
      </div>
    </Form>
  );
}

const peopleOf = ({ offered }: TakesOver) =>
  offered.map(({ id, name, cases }) => ({ value: id, label: m.worklist_handover_person({ name, count: cases }) }));

function describe(supportCase: HandOverCaseFragment, role: TeamRole, worker: string | undefined): string {
  const holder = holderOf(supportCase, role, worker)?.displayName ?? m.worklist_team_nobody();
  return `${stageWord(supportCase.stage)}　${m.worklist_handover_now()}: ${holder}`;
}
