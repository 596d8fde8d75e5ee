import { useState } from 'react';
import { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  requiredDate,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import type { LeadPageQuery, LeadRecordFragment } from '../../graphql/generated/graphql.ts';
import { formatDate, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, Card, Timeline } from '../../ui/index.ts';
import { codeWord } from '../case/code-list.ts';
import { noteLeadMutation } from './lead-commands.graphql.ts';
import { useLeadCommand } from './use-lead-command.ts';

const schema = z.object({ commandId: z.string(), on: requiredDate(), words: requiredText(4_000) });
const F = fieldsFor<z.input<typeof schema>>();

const kinds: Readonly<Record<string, () => string>> = {
  NOTE: m.leads_log_note,
  CHANGED: m.leads_log_changed,
  MERGED: m.leads_log_merged,
  BECAME_CASE: m.leads_log_became_case,
  CLOSED: m.leads_log_closed,
  REOPENED: m.leads_log_reopened,
  HANDOVER_PROPOSED: m.leads_log_handover_proposed,
  HANDOVER_TAKEN: m.leads_log_handover_taken,
  HANDOVER_RETURNED: m.leads_log_handover_returned,
  HANDOVER_WITHDRAWN: m.leads_log_handover_withdrawn,
};

/** What was done since: "went past, lights on", on which day and by whom. */
export function LeadLog({ lead, lists }: { lead: LeadRecordFragment; lists: Omit<LeadPageQuery, 'lead'> }) {
  const [times, setTimes] = useState(0);
  const latestClosing = lead.log.find(({ kind }) => kind === 'CLOSED')?.id;
  const closed = closedWord(lead, lists);
  return (
    <Card title={m.leads_log()}>
      {lead.mayDo.includes('lead:record') && (
        <div data-screen-only>
          <NoteForm key={times} leadId={lead.id} onSaved={() => setTimes(times + 1)} />
        </div>
      )}
      {lead.log.length === 0 ? (
        <p className="mt-4 text-muted">{m.leads_log_none()}</p>
      ) : (
        <div className="mt-5">
          <Timeline
            label={m.leads_log()}
            entries={lead.log.map(({ id, kind, on, words, wordsHidden, by }) => ({
              id,
              when: formatDate(on),
              who: by?.displayName,
              mark: kind === 'NOTE' ? 'filled' : 'event',
              title: id === latestClosing && lead.state === 'CLOSED' ? closed : kinds[kind]?.(),
              children: wordsHidden ? (
                <span className="text-muted">{m.cases_words_hidden()}</span>
              ) : (
                words && <p className="max-w-prose whitespace-pre-wrap">{words}</p>
              ),
            }))}
          />
        </div>
      )}
    </Card>
  );
}

/** Why it was closed, and to whom it was passed on. */
function closedWord({ closeReason, passedOnTo }: LeadRecordFragment, lists: Omit<LeadPageQuery, 'lead'>): string {
  const reason = codeWord(lists.closures, closeReason);
  return m.leads_log_closed_as({
    reason: passedOnTo ? m.leads_passed_to({ reason, body: passedOnTo }) : reason,
  });
}

interface NoteFormProps {
  leadId: string;
  /** Only once the draft is gone: a new form would find it again. */
  onSaved: () => void;
}

function NoteForm({ leadId, onSaved }: NoteFormProps) {
  const form = usePortalForm({ schema, defaults: { commandId: crypto.randomUUID(), on: today(), words: '' } });
  const draft = useFormDraft(form, `lead-note:${leadId}`, { words: m.leads_note_words() });
  const { run } = useLeadCommand(noteLeadMutation, 'noteLead');
  return (
    <Form
      form={form}
      label={m.leads_note_add()}
      onSubmit={async (values) => {
        const answer = await run({ ...values, leadId });
        if ('refused' in answer) return answer.refused;
        await draft.discard();
        onSaved();
        return undefined;
      }}
    >
      <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-[15rem_minmax(0,1fr)]">
        <F.Date name="on" label={m.leads_note_on()} required max={today()} />
        <F.TextArea
          name="words"
          label={m.leads_note_words()}
          support={m.leads_note_hint()}
          required
          rows={2}
          max={4_000}
        />
      </div>
      <div className="-mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="secondary" size="small" isPending={form.formState.isSubmitting}>
          {m.leads_note_save()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}
