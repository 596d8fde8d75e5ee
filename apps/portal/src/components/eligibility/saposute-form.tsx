import { z } from 'zod';
import { Form, fieldsFor, requiredChoice, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseEligibilityFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { FieldStack } from '../../ui/index.ts';
import { FormFoot } from '../form-foot.tsx';
import { recordSaposuteMutation } from './eligibility.graphql.ts';
import { useEligibilityCommand } from './use-eligibility-command.ts';

const schema = z.object({ uses: requiredChoice(['yes', 'no', 'unknown']), source: requiredText(200) });
const F = fieldsFor<z.input<typeof schema>>();
const meaning = { yes: true, no: false, unknown: null };

/** The one fact of 3(2)イ that is computed, with where it is known from. */
export function SaposuteForm({ found, onDone }: { found: CaseEligibilityFragment; onDone: (words: string) => void }) {
  const { usesSaposute, usesSaposuteSource } = found.eligibility;
  const uses = usesSaposute === null ? (usesSaposuteSource ? 'unknown' : '') : usesSaposute ? 'yes' : 'no';
  const form = usePortalForm({ schema, defaults: { uses, source: usesSaposuteSource ?? '' } });
  const draft = useFormDraft(form, `saposute:${found.id}`, {
    uses: m.eligibility_saposute_uses(),
    source: m.eligibility_saposute_source(),
  });
  const command = useEligibilityCommand(recordSaposuteMutation, 'recordSaposuteUse', found.id);
  return (
    <Form
      form={form}
      label={m.eligibility_do_saposute()}
      onSubmit={async ({ uses: answer, source }) => {
        const refused = await command.run({ uses: meaning[answer], source });
        if (refused) return refused;
        await draft.discard();
        onDone(m.eligibility_saposute_saved());
        return undefined;
      }}
    >
      <FieldStack>
        <F.Radio
          name="uses"
          label={m.eligibility_saposute_uses()}
          required
          inline
          choices={[
            { value: 'yes', label: m.eligibility_saposute_yes() },
            { value: 'no', label: m.eligibility_saposute_no() },
            { value: 'unknown', label: m.eligibility_saposute_unknown() },
          ]}
        />
        <F.Text
          name="source"
          label={m.eligibility_saposute_source()}
          required
          support={m.eligibility_saposute_source_support()}
          width="full"
        />
      </FieldStack>
      <FormFoot submit={m.eligibility_record()} draft={draft} />
    </Form>
  );
}
