import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  optionalDate,
  optionalText,
  orNull,
  type Refused,
  requiredChoice,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { CirculationDetailFragment } from '../../graphql/generated/graphql.ts';
import { today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldStack } from '../../ui/index.ts';
import {
  closeApprovalMutation,
  commentApprovalMutation,
  passApprovalMutation,
  returnApprovalMutation,
  withdrawDecisionMutation,
} from './approval.graphql.ts';
import { stepWord } from './approval-words.ts';
import { useCirculationCommand } from './use-circulation-command.ts';

const acts = ['PASS', 'DECIDE', 'RETURN', 'COMMENT', 'WITHDRAW'] as const;
export type Act = (typeof acts)[number];

/** What can be done on this form; drafting anew and giving a step to another have their own. */
export const actsOf = ({ mayDo }: Pick<CirculationDetailFragment, 'mayDo'>): Act[] =>
  acts.filter((act) => (mayDo as readonly string[]).includes(act));

const words: Readonly<Record<Act, { label: () => string; hint: () => string; done: () => string }>> = {
  PASS: { label: m.approval_do_pass, hint: m.approval_do_pass_hint, done: m.approval_done_pass },
  DECIDE: { label: m.approval_do_decide, hint: m.approval_do_decide_hint, done: m.approval_done_decide },
  RETURN: { label: m.approval_do_return, hint: m.approval_do_return_hint, done: m.approval_done_return },
  COMMENT: { label: m.approval_do_comment, hint: m.approval_do_comment_hint, done: m.approval_done_comment },
  WITHDRAW: { label: m.approval_do_withdraw, hint: m.approval_do_withdraw_hint, done: m.approval_done_withdraw },
};

const schema = z
  .object({
    commandId: z.string(),
    version: z.number(),
    act: requiredChoice(acts),
    toPosition: z.string(),
    comment: optionalText(),
    decidedOn: optionalDate(),
  })
  .refine(({ act, comment }) => (act !== 'RETURN' && act !== 'COMMENT') || comment.trim() !== '', {
    error: () => m.approval_comment_needed(),
    path: ['comment'],
  });
type Values = z.input<typeof schema>;
const F = fieldsFor<Values>();

export interface ActFormProps {
  circulation: CirculationDetailFragment;
  onDone: (words: string) => void;
}

/** Pass it on, send it back, decide, comment, withdraw: one choice, the words, one press; all of it by keyboard. */
export function ActForm({ circulation, onDone }: ActFormProps) {
  const { id: circulationId, version } = circulation;
  const form = usePortalForm({
    schema,
    defaults: {
      commandId: crypto.randomUUID(),
      version,
      act: '' as const,
      toPosition: '0',
      comment: '',
      decidedOn: today(),
    },
  });
  const draft = useFormDraft(form, `circulation:${circulationId}`, { comment: m.approval_comment() });
  const send = useActs();
  const may = actsOf(circulation);
  return (
    <Form
      form={form}
      label={m.approval_form()}
      onSubmit={async ({ act, toPosition, comment, decidedOn, ...values }) => {
        const input = { ...values, circulationId };
        const said = orNull(comment);
        const answer = await send({ act, input, comment: said, toPosition: Number(toPosition), decidedOn });
        if (answer) {
          // The press after is a new one, on what the reader has seen since.
          if (answer.stale) form.setValue('version', answer.stale.currentVersion);
          return answer;
        }
        await draft.discard();
        onDone(words[act].done());
        return undefined;
      }}
    >
      <FieldStack>
        <F.Radio
          name="act"
          label={m.approval_do()}
          required
          choices={may.map((value) => ({ value, label: words[value].label(), description: words[value].hint() }))}
        />
        <MoreFields circulation={circulation} />
        <F.TextArea
          name="comment"
          label={m.approval_comment()}
          support={m.approval_comment_hint()}
          rows={3}
          max={2_000}
        />
      </FieldStack>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.approval_submit()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

function MoreFields({ circulation: { steps, position } }: { circulation: CirculationDetailFragment }) {
  const act = useWatch<Values, 'act'>({ name: 'act' });
  if (act === 'DECIDE') return <F.Date name="decidedOn" label={m.approval_decided_on()} required />;
  if (act !== 'RETURN' || position < 2) return null;
  return (
    <F.Radio
      name="toPosition"
      label={m.approval_return_to()}
      choices={steps.slice(0, position).map(({ kind, staff }, at) => {
        const name = staff?.displayName ?? '—';
        const step = stepWord(kind, at, steps);
        const label = at === 0 ? m.approval_return_drafter({ name }) : m.approval_return_step({ step, name });
        return { value: String(at), label };
      })}
    />
  );
}

interface Sent {
  readonly act: Act;
  readonly input: { readonly commandId: string; readonly version: number; readonly circulationId: string };
  readonly comment: string | null;
  readonly toPosition: number;
  readonly decidedOn: string;
}

function useActs(): (sent: Sent) => Promise<Refused | undefined> {
  const pass = useCirculationCommand(passApprovalMutation, 'passApproval');
  const giveBack = useCirculationCommand(returnApprovalMutation, 'returnApproval');
  const say = useCirculationCommand(commentApprovalMutation, 'commentApproval');
  const withdraw = useCirculationCommand(withdrawDecisionMutation, 'withdrawDecision');
  const close = useCirculationCommand(closeApprovalMutation, 'closeApproval');
  return async ({ act, input, comment, toPosition, decidedOn }) => {
    const answer = await {
      PASS: () => pass({ ...input, comment }),
      RETURN: () => giveBack({ ...input, comment: comment ?? '', toPosition }),
      COMMENT: () => say({ ...input, comment: comment ?? '' }),
      WITHDRAW: () => withdraw({ ...input, comment }),
      DECIDE: () => close({ ...input, comment, decidedOn }),
    }[act]();
    return 'refused' in answer ? answer.refused : undefined;
  };
}
