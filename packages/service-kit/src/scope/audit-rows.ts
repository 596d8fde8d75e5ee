import { randomUUID } from 'node:crypto';
import type { AuditEvent, FieldGroup } from '@banso/domain/audit';

/** Who caused an audit row. */
export interface AuditContext {
  readonly organisationId: string;
  readonly actorId: string | null;
  readonly sessionId: string | null;
  readonly requestId: string;
}

/** One parameter, so that the same text serves both drivers and any number of rows. */
export const INSERT_AUDIT_ROWS = `insert into audit_entry (id, organisation_id, actor_id, session_id, request_id, at, event, case_id)
 select id, organisation_id, actor_id, session_id, request_id, at, event, case_id from jsonb_to_recordset($1::jsonb)
 as r(id uuid, organisation_id uuid, actor_id uuid, session_id text, request_id text, at timestamptz(3), event jsonb, case_id uuid)`;

/** An id has 36 letters. What was asked for may be no id at all, and what is written here stays for good. */
const LONGEST_ID = 64;
const MOST_REFUSED_IDS = 200;

function bounded(event: AuditEvent): AuditEvent {
  if (event.kind !== 'refusal') return event;
  return { ...event, ids: event.ids.slice(0, MOST_REFUSED_IDS).map((id) => id.slice(0, LONGEST_ID)) };
}

export function auditRowsAsJson(context: AuditContext, at: Date, events: readonly AuditEvent[]): string {
  return JSON.stringify(
    events.map((event) => ({
      id: randomUUID(),
      organisation_id: context.organisationId,
      actor_id: context.actorId,
      session_id: context.sessionId,
      request_id: context.requestId,
      at: at.toISOString(),
      event: bounded(event),
      case_id: event.kind === 'change' ? (event.caseId ?? null) : null,
    })),
  );
}

/** Collects what an operation shows and refuses; written once, when the operation ends. */
export class OperationAudit {
  readonly #shown = new Map<FieldGroup, Set<string>>();
  readonly #refused = new Map<string, AuditEvent>();

  /** Say what is about to be shown; the response leaves only after the row is committed. One row for each field group. */
  shown(fieldGroup: FieldGroup, ids: Iterable<string>): void {
    const known = this.#shown.get(fieldGroup) ?? new Set<string>();
    for (const id of ids) known.add(id);
    if (known.size > 0) this.#shown.set(fieldGroup, known);
  }

  /** Stays also when the write that was refused is rolled back, and once only when that write is tried again. */
  refused(action: string, reason: string, ids: readonly string[]): void {
    this.#refused.set(JSON.stringify([action, reason, ids]), { kind: 'refusal', action, reason, ids });
  }

  events(operation: string): AuditEvent[] {
    const reads = [...this.#shown].map(
      ([fieldGroup, ids]): AuditEvent => ({ kind: 'read', operation, fieldGroup, ids: [...ids].sort() }),
    );
    return [...reads, ...this.#refused.values()];
  }
}
