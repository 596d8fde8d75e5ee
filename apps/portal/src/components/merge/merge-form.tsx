import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { z } from 'zod';
import { Form, fieldsFor, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { MergeKeep, MergePreviewPartsFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Card, FieldStack, SummaryList } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { nameInWords } from '../case/person-name.tsx';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from '../case-forms/form-foot.tsx';
import { blockScopeWord, partyRoleWord } from '../domain-words.ts';
import { mergeCase, mergeCasesMutation, mergePerson } from './merge.graphql.ts';
import { type CodeWords, fieldInWords, mergeFieldWord } from './merge-words.ts';

const ADD = 'ADD';

const schema = z.object({
  commandId: z.string(),
  /** By field and by person, for a later look may offer others. */
  keep: z.record(z.string(), z.string()),
  parties: z.record(z.string(), z.string()),
  reason: requiredText(4_000),
});
const F = fieldsFor<z.input<typeof schema>>();

export interface MergeFormProps {
  preview: MergePreviewPartsFragment;
  codes: CodeWords;
  /** Looks again, after a refusal. */
  refresh: () => void;
}

/** What differs is chosen field by field; nothing is written before it is confirmed, with a reason. */
export function MergeForm({ preview, codes, refresh }: MergeFormProps) {
  const navigate = useNavigate();
  const [survivor, source] = [readFragment(mergeCase, preview.survivor), readFragment(mergeCase, preview.source)];
  const [ours, theirs] = [readFragment(mergePerson, survivor.client), readFragment(mergePerson, source.client)];
  const offered = preview.fields.filter(({ choices }) => choices.length > 0);
  const settled = preview.fields.filter(({ choices }) => choices.length === 0);
  const others = survivor.parties
    .map((each) => readFragment(mergePerson, each))
    .filter(({ role }) => role !== 'CLIENT');
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      keep: Object.fromEntries(offered.map(({ field, keep }) => [field, keep])),
      parties: Object.fromEntries(preview.parties.map(({ party, sameAs }) => [party.id, sameAs?.id ?? ADD])),
      reason: '',
    },
  });
  const draft = useFormDraft(form, `merge:${survivor.id}:${source.id}`, { reason: m.merge_reason() });
  useEffect(() => {
    for (const { field, keep, choices } of preview.fields) {
      const chosen = form.getValues(`keep.${field}`);
      if (choices.length > 0 && !choices.includes(chosen as MergeKeep)) form.setValue(`keep.${field}`, keep);
    }
    for (const { party, sameAs } of preview.parties) {
      if (!form.getValues(`parties.${party.id}`)) form.setValue(`parties.${party.id}`, sameAs?.id ?? ADD);
    }
  }, [form, preview]);
  const { run } = useCaseCommand(mergeCasesMutation, 'mergeCases');
  const said: Readonly<Record<MergeKeep, (field: string) => string>> = {
    SURVIVOR: (field) => fieldInWords(field, ours, codes),
    SOURCE: (field) => fieldInWords(field, theirs, codes),
    BOTH: () => m.merge_both(),
  };
  const from: Readonly<Record<MergeKeep, () => string>> = {
    SURVIVOR: m.merge_of_survivor,
    SOURCE: m.merge_of_source,
    BOTH: () => `${said.SURVIVOR('phones')}${m.cases_comma()}${said.SOURCE('phones')}`,
  };
  return (
    <Form
      form={form}
      label={m.merge_title()}
      onSubmit={async ({ commandId, keep, parties, reason }) => {
        const refused = await run({
          commandId,
          survivorId: survivor.id,
          sourceId: source.id,
          seen: preview.seen,
          keep: offered.map((each) => ({ field: each.field, keep: (keep[each.field] ?? each.keep) as MergeKeep })),
          parties: preview.parties.map(({ party, sameAs }) => {
            const same = parties[party.id] ?? sameAs?.id ?? ADD;
            return { partyId: party.id, sameAsId: same === ADD ? null : same };
          }),
          reason,
        });
        if (refused) {
          refresh();
          return refused;
        }
        await draft.discard();
        await navigate({ to: casePath(survivor.id) });
        return undefined;
      }}
    >
      {offered.length > 0 && (
        <Card title={m.merge_differs()}>
          <p className="mb-3 text-sm text-muted">{m.merge_differs_lead()}</p>
          <div className="divide-y divide-line">
            {offered.map(({ field, choices }) => (
              <div key={field} className="py-3 first:pt-0 last:pb-0">
                <F.Radio
                  name={`keep.${field}`}
                  label={mergeFieldWord(field)}
                  inline
                  choices={choices.map((value) => ({
                    value,
                    label: said[value](field),
                    description: from[value](),
                  }))}
                />
              </div>
            ))}
          </div>
        </Card>
      )}
      {settled.length > 0 && (
        <Card title={m.merge_same()}>
          <SummaryList
            columns={2}
            items={settled.map(({ field }) => ({ term: mergeFieldWord(field), detail: said.SURVIVOR(field) }))}
          />
        </Card>
      )}
      {preview.parties.length > 0 && (
        <Card title={m.merge_people()}>
          <div className="divide-y divide-line">
            {preview.parties.map(({ party: each }) => {
              const party = readFragment(mergePerson, each);
              const relation = party.relationToClient
                ? codes.relation(party.relationToClient)
                : partyRoleWord(party.role);
              return (
                <div key={party.id} className="py-3 first:pt-0 last:pb-0">
                  <F.Radio
                    name={`parties.${party.id}`}
                    label={m.merge_people_of({ name: nameInWords(party), role: relation })}
                    choices={[
                      { value: ADD, label: m.merge_add() },
                      ...others.map((other) => ({
                        value: other.id,
                        label: m.merge_same_as({ name: nameInWords(other) }),
                        description: m.merge_fills(),
                      })),
                    ]}
                  />
                </div>
              );
            })}
          </div>
        </Card>
      )}
      <Card title={m.merge_carried()}>
        <ul className="list-disc space-y-1 ps-5">
          {preview.carriedBlock && (
            <li className="font-bold">
              {m.merge_carried_block({
                scope: blockScopeWord(preview.carriedBlock.scope),
                day: formatDate(preview.carriedBlock.recontactOn),
              })}
            </li>
          )}
          {preview.promises > 0 && <li>{m.merge_carried_promises({ count: preview.promises })}</li>}
          <li>{m.merge_carried_contacts()}</li>
          <li>{m.merge_carried_rest()}</li>
        </ul>
      </Card>
      <Card>
        <div className="flex flex-col gap-5">
          <FieldStack>
            <F.TextArea
              name="reason"
              label={m.merge_reason()}
              support={m.merge_reason_hint()}
              required
              rows={3}
              max={4_000}
            />
          </FieldStack>
          <FormFoot
            caseId={survivor.id}
            label={m.merge_submit()}
            isPending={form.formState.isSubmitting}
            draft={draft}
          />
        </div>
      </Card>
    </Form>
  );
}
