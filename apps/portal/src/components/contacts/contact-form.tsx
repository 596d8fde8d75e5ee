import {
  blocksContact,
  type ContactKind,
  type ContactResult,
  type ContactStep,
  stepAfter,
} from '@banso/domain/casework';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { z } from 'zod';
import {
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  readAnswer,
  useFormDraft,
  usePortalForm,
} from '../../forms/index.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { useViewer } from '../../graphql/viewer.tsx';
import { formatDate, formatTime, today } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button, FieldRow } from '../../ui/index.ts';
import { refusedOnForm } from '../case/refused-on-form.ts';
import { clauseSummary, dutyIds, dutyName } from '../clause-name.ts';
import {
  contactKindCodes,
  contactKindWord,
  contactResultWord,
  counterpartCodes,
  counterpartWord,
} from '../domain-words.ts';
import { AfterwardsFields } from './afterwards-fields.tsx';
import { BlockNotice } from './block-notice.tsx';
import { recordContactMutation } from './contact-entry.graphql.ts';
import { contactField, contactInput, contactSchema, DERIVED, NONE } from './contact-form-schema.ts';
import { contactFormCase } from './contacts.graphql.ts';
import { defaultCounterparts, defaultDuties, resultsOf } from './default-duties.ts';
import { OutsideHint } from './outside-hint.tsx';
import { StepField } from './step-field.tsx';

const F = fieldsFor<z.input<typeof contactSchema>>();

const defaults = () => ({
  commandId: crypto.randomUUID(),
  kind: '' as const,
  result: '' as const,
  day: today(),
  start: formatTime(new Date()),
  end: '',
  place: '',
  counterparts: [],
  duties: [],
  step: DERIVED,
  note: '',
  companions: [],
  promiseWhat: '',
  promiseDue: '',
  settles: NONE,
  referral: NONE,
  overrideReason: '',
});

export interface ContactFormProps {
  supportCase: FragmentType<typeof contactFormCase>;
  onDone: () => void;
}

/** A contact that was made: how it went, when, with whom, under which duties, and what comes next. */
export function ContactForm({ supportCase, onDone }: ContactFormProps) {
  const found = readFragment(contactFormCase, supportCase);
  const { id: viewerId } = useViewer();
  const form = usePortalForm({ schema: contactSchema, defaults: defaults() });
  const draft = useFormDraft(form, `contact:${found.id}`, {
    note: m.outreach_note(),
    promiseWhat: m.outreach_promise(),
  });
  const [, record] = useMutation(recordContactMutation);
  const [refusedBlock, setRefusedBlock] = useState(false);
  const [kind, result, counterparts, day] = form.watch(['kind', 'result', 'counterparts', 'day']);
  useFittingDefaults(form);

  const block = found.visitBlock;
  const isBlocked =
    block !== null &&
    kind !== '' &&
    blocksContact({ ...block, lifted: block.liftedAt !== null }, { kind, counterparts: [...counterparts] }, day);
  const suggested =
    kind && result
      ? stepAfter({ kind, result, counterparts: [...counterparts] }, found.contactStep)
      : found.contactStep;

  return (
    <Form
      form={form}
      label={m.outreach_record()}
      onSubmit={async (values) => {
        setRefusedBlock(false);
        const sent = await record({ input: contactInput(found.id, values) });
        const answer = readAnswer(sent, sent.data?.recordContact, 'ContactSaved');
        if ('refused' in answer) return refusedOnForm(answer.refused, { place: contactField });
        if ('special' in answer) {
          setRefusedBlock(true);
          const day = block ? formatDate(block.recontactOn) : '';
          return { refusal: { message: m.outreach_blocked_refused({ day }), clause: '3(1)ア(ｳ)' } };
        }
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <div className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-2">
          <F.Radio
            name="kind"
            label={m.outreach_kind()}
            required
            inline
            choices={contactKindCodes.map((value) => ({ value, label: contactKindWord(value) }))}
          />
          <F.Radio
            name="result"
            label={m.outreach_result()}
            required
            inline
            choices={resultsOf(kind).map((value) => ({ value, label: contactResultWord(value) }))}
          />
          <F.Checkboxes
            name="counterparts"
            label={m.outreach_with()}
            required
            inline
            choices={counterpartCodes.map((value) => ({ value, label: counterpartWord(value) }))}
          />
          <F.Date name="day" label={m.outreach_day()} required max={today()} />
          <FieldRow>
            <F.Time name="start" label={m.outreach_start()} required />
            <F.Time name="end" label={m.outreach_end()} />
          </FieldRow>
          <OutsideHint calendar={found.office?.calendar} />
          {(isBlocked || refusedBlock) && block && (
            <BlockNotice block={block} mayOverride={found.mayDo.includes('visit:override')} />
          )}
          <F.Text name="place" label={m.outreach_place()} />
          <StepField current={found.contactStep as ContactStep} suggested={suggested as ContactStep} />
        </div>
        <div className="flex min-w-0 flex-col gap-2">
          <F.Checkboxes
            name="duties"
            label={m.outreach_duties_label()}
            required
            support={m.outreach_duties_hint()}
            choices={dutyIds.map((value) => ({ value, label: dutyName(value), description: clauseSummary(value) }))}
          />
        </div>
      </div>
      <F.TextArea name="note" label={m.outreach_note()} rows={8} max={100_000} support={m.outreach_note_hint()} />
      <AfterwardsFields supportCase={found} viewerId={viewerId} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" isPending={form.formState.isSubmitting}>
          {m.outreach_record()}
        </Button>
        <Button variant="secondary" onPress={onDone}>
          {m.outreach_later()}
        </Button>
        <DraftStatus draft={draft} />
      </div>
      <DraftConflict draft={draft} />
    </Form>
  );
}

/** Duties and counterparts follow kind and result until the worker chooses them. */
function useFittingDefaults(form: ReturnType<typeof usePortalForm<typeof contactSchema>>): void {
  const suggested = useRef({ duties: [] as string[], counterparts: [] as string[] });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          if (name !== 'kind' && name !== 'result') return;
          const kind = values.kind as ContactKind | '';
          if (kind === '') return;
          const offered: readonly string[] = resultsOf(kind);
          const result = offered.includes(values.result) ? (values.result as ContactResult) : '';
          if (result !== values.result) form.setValue('result', '');
          const before = suggested.current;
          const next = {
            duties: [...defaultDuties(kind, result)] as string[],
            counterparts: defaultCounterparts(kind, result),
          };
          suggested.current = next;
          const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
          if (values.duties.length === 0 || same(values.duties, before.duties)) form.setValue('duties', next.duties);
          if (values.counterparts.length === 0 || same(values.counterparts, before.counterparts)) {
            form.setValue('counterparts', next.counterparts as typeof values.counterparts);
          }
        },
      }),
    [form],
  );
}
