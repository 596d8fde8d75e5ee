import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { Form, fieldsFor, requiredChoice, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseFormQuery, PartyCardFragment } from '../../graphql/generated/graphql.ts';
import { formatDate } from '../../text/dates.ts';
import { m, useLocale } from '../../text/text.ts';
import { FieldStack, municipalityName } from '../../ui/index.ts';
import { adoptingForm, adoptUntouched } from '../case/adopt-untouched.ts';
import { updatePartyMutation } from '../case/case-answer.graphql.ts';
import { casePath } from '../case/case-path.ts';
import { choicesOf, codeWord } from '../case/code-list.ts';
import { PartyFields } from '../case/party-fields.tsx';
import { emptyParty, partyInput, partySchema } from '../case/party-values.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { livesTogetherWord, nameKnownWord, partyRoleWord } from '../domain-words.ts';
import { FormFoot } from './form-foot.tsx';

const roles = ['CLIENT', 'CONSULTER', 'FAMILY', 'OTHER'] as const;
const addable = ['FAMILY', 'CONSULTER', 'OTHER'] as const;

const schema = z.object({
  commandId: z.string(),
  version: z.number().nullable(),
  role: requiredChoice(roles),
  party: partySchema,
});
const F = fieldsFor<z.input<typeof schema>>();

export interface PartyFormProps {
  caseId: string;
  /** Undefined for somebody who is added. */
  person: PartyCardFragment | undefined;
  lists: CaseFormQuery;
}

/** What is known of a person of the case. */
export function PartyForm({ caseId, person, lists }: PartyFormProps) {
  const locale = useLocale();
  const navigate = useNavigate();
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version: person?.version ?? null,
      role: person?.role ?? '',
      party: person ? valuesOf(person) : emptyParty,
    },
  });
  const draft = useFormDraft(form, `person:${caseId}:${person?.id ?? 'new'}`, { party: m.cases_people() });
  // Read here, or the form would not keep account of it.
  void form.formState.dirtyFields;
  const { run } = useCaseCommand(updatePartyMutation, 'updateParty');
  const gender = (code: string) => codeWord(lists.genders, code);
  const relation = (code: string) => codeWord(lists.relations, code);
  return (
    <Form
      form={form}
      label={m.cases_people()}
      onSubmit={async ({ party, ...values }) => {
        const refused = await run({ ...values, caseId, partyId: person?.id ?? null, party: partyInput(party) });
        if (refused) {
          if (refused.stale) form.setValue('version', refused.stale.currentVersion);
          const merged = adoptUntouched(refused, adoptingForm(form), fieldOf);
          return refusedOnForm(merged, {
            place: fieldOf,
            say: {
              gender,
              relationToClient: relation,
              nameKnown: nameKnownWord,
              livesTogether: livesTogetherWord,
              birthDate: formatDate,
              townCode: (code) => municipalityName(code, locale),
            },
          });
        }
        await draft.discard();
        await navigate({ to: casePath(caseId) });
        return undefined;
      }}
    >
      <FieldStack>
        {person ? (
          <p className="font-bold">{partyRoleWord(person.role)}</p>
        ) : (
          <F.Radio
            name="role"
            label={m.cases_person_role()}
            required
            inline
            choices={addable.map((value) => ({ value, label: partyRoleWord(value) }))}
          />
        )}
        <PartyFields
          of="party"
          isClient={person?.role === 'CLIENT'}
          relations={choicesOf(lists.relations)}
          genders={choicesOf(lists.genders)}
        />
      </FieldStack>
      <FormFoot caseId={caseId} label={m.cases_save()} isPending={form.formState.isSubmitting} draft={draft} />
    </Form>
  );
}

const valuesOf = (person: PartyCardFragment) => ({
  nameKnown: person.nameKnown,
  displayName: person.displayName ?? '',
  kana: person.kana ?? '',
  birthDate: person.birthDate ?? '',
  birthDateSource: person.birthDateSource ?? '',
  gender: person.gender ?? '',
  townCode: person.townCode ?? '',
  address: person.address ?? '',
  phones: person.phones.join('、'),
  relationToClient: person.relationToClient ?? '',
  livesTogether: String(person.livesTogether ?? ''),
});

/** Faults come as `party.kana`, differences as `kana`. */
function fieldOf(path: string): string {
  if (['role', 'version', 'partyId'].includes(path)) return path === 'partyId' ? 'role' : path;
  const inParty = path.startsWith('party.') ? path : `party.${path}`;
  return inParty.replace(/^(party\.phones)\.\d+$/, '$1');
}
