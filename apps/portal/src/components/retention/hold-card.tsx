import { z } from 'zod';
import { Form, fieldsFor, requiredDate, requiredText, useFormDraft, usePortalForm } from '../../forms/index.ts';
import type { CaseKeepingFragment } from '../../graphql/generated/graphql.ts';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Badge, Card, FieldStack, LinkButton } from '../../ui/index.ts';
import { useCaseCommand } from '../case/use-case-command.ts';
import { FormFoot } from '../form-foot.tsx';
import { TaskCard } from '../task-card.tsx';
import { liftLegalHoldMutation, placeLegalHoldMutation } from './retention.graphql.ts';

export interface HoldCardProps {
  found: CaseKeepingFragment;
  /** The form that the address opens. */
  doing: 'hold' | 'lift' | undefined;
  onDone: () => void;
}

/** 保存延長: what holds the case, what held it before, and the forms to place and to lift. */
export function HoldCard({ found, doing, onDone }: HoldCardProps) {
  const current = found.legalHolds.find(({ liftedAt }) => liftedAt === null);
  const mayManage = found.mayDo.includes('hold:manage');
  const link = (what: 'hold' | 'lift', label: string) => (
    <LinkButton size="small" variant="secondary" to="." search={{ do: what } as never}>
      {label}
    </LinkButton>
  );
  return (
    <>
      <Card
        title={m.retention_hold()}
        actions={
          mayManage && (current ? link('lift', m.retention_hold_lift()) : link('hold', m.retention_hold_place()))
        }
      >
        <p className="mb-3 text-sm text-muted">{m.retention_hold_text()}</p>
        {found.legalHolds.length === 0 ? (
          <p>{m.retention_hold_never()}</p>
        ) : (
          <ul className="divide-y divide-line">
            {found.legalHolds.map((hold) => (
              <Hold key={hold.id} hold={hold} />
            ))}
          </ul>
        )}
      </Card>
      {mayManage && doing === 'hold' && !current && (
        <TaskCard title={m.retention_hold_place()}>
          <PlaceForm caseId={found.id} onDone={onDone} />
        </TaskCard>
      )}
      {mayManage && doing === 'lift' && current && (
        <TaskCard title={m.retention_hold_lift()}>
          <LiftForm caseId={found.id} holdId={current.id} onDone={onDone} />
        </TaskCard>
      )}
    </>
  );
}

function Hold({ hold }: { hold: CaseKeepingFragment['legalHolds'][number] }) {
  const { reason, reviewOn, reviewDue, placedAt, placedBy, liftedAt, liftReason } = hold;
  return (
    <li className="py-2 first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {liftedAt === null ? (
          <Badge tone={reviewDue ? 'danger' : 'warning'}>
            {reviewDue ? m.retention_hold_review_due() : m.retention_state_on_hold()}
          </Badge>
        ) : (
          <Badge>{m.retention_hold_lifted({ day: formatDate(dayOf(liftedAt)) })}</Badge>
        )}
        <span className="text-sm text-muted">
          {m.retention_hold_since({ who: placedBy?.displayName ?? '', day: formatDate(dayOf(placedAt)) })}
        </span>
        {liftedAt === null && (
          <span className="text-sm">{m.retention_hold_review_on({ day: formatDate(reviewOn) })}</span>
        )}
      </p>
      <p className="mt-1 whitespace-pre-wrap">{reason ?? m.eligibility_words_hidden()}</p>
      {liftReason && <p className="mt-1 text-sm whitespace-pre-wrap text-muted">{liftReason}</p>}
    </li>
  );
}

const placeSchema = z.object({ commandId: z.string(), reason: requiredText(4_000), reviewOn: requiredDate() });
const PlaceF = fieldsFor<z.input<typeof placeSchema>>();

function PlaceForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const defaults = { commandId: crypto.randomUUID(), reason: '', reviewOn: '' };
  const form = usePortalForm({ schema: placeSchema, defaults });
  const draft = useFormDraft(form, `hold:${caseId}`, {
    reason: m.retention_hold_reason(),
    reviewOn: m.retention_hold_review(),
  });
  const { run } = useCaseCommand(placeLegalHoldMutation, 'placeLegalHold');
  return (
    <Form
      form={form}
      label={m.retention_hold_place()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, caseId });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <PlaceF.TextArea name="reason" label={m.retention_hold_reason()} required rows={3} max={4_000} />
        <PlaceF.Date
          name="reviewOn"
          label={m.retention_hold_review()}
          support={m.retention_hold_review_hint()}
          required
        />
      </FieldStack>
      <FormFoot submit={m.retention_hold_place()} draft={draft} />
    </Form>
  );
}

const liftSchema = z.object({ commandId: z.string(), reason: requiredText(4_000) });
const LiftF = fieldsFor<z.input<typeof liftSchema>>();

function LiftForm({ caseId, holdId, onDone }: { caseId: string; holdId: string; onDone: () => void }) {
  const form = usePortalForm({ schema: liftSchema, defaults: { commandId: crypto.randomUUID(), reason: '' } });
  const draft = useFormDraft(form, `hold-lift:${caseId}`, { reason: m.retention_hold_lift_reason() });
  const { run } = useCaseCommand(liftLegalHoldMutation, 'liftLegalHold');
  return (
    <Form
      form={form}
      label={m.retention_hold_lift()}
      onSubmit={async (values) => {
        const refused = await run({ ...values, caseId, holdId });
        if (refused) return refused;
        await draft.discard();
        onDone();
        return undefined;
      }}
    >
      <FieldStack>
        <LiftF.TextArea name="reason" label={m.retention_hold_lift_reason()} required rows={3} max={4_000} />
      </FieldStack>
      <FormFoot submit={m.retention_hold_lift()} draft={draft} />
    </Form>
  );
}
