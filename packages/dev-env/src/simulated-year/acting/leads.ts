import type { Acting, Mutation } from '../../demo/acting.ts';
import type { LeadStep } from '../step.ts';
import { type Scene, subjectOf } from './scene.ts';

/** Ids by name: those of leads, and the case of whomever a lead was said to be like. */
export type LeadIds = Map<string, string>;

interface OnRecord {
  readonly id: string;
  readonly client: { readonly displayName: string | null; readonly kana: string | null };
}

interface Offered {
  readonly lead: { readonly handovers: readonly { readonly id: string }[] };
}

/** Somebody of 小鹿野町 who is on record and worked with: a neighbour may speak of them too. */
async function onRecord(acting: Acting, subject: string): Promise<OnRecord | undefined> {
  const query = `{ cases(first: 20, sort: OPENED_DESC, filter: { stages: [SCREENING, ASSESSMENT, SUPPORT], townCode: "113654" }) {
    nodes { id client { displayName kana } } } }`;
  const { cases } = await acting.ask<{ cases: { nodes: OnRecord[] } }>('cases', subject, query);
  return cases.nodes.find(({ client }) => client.kana !== null);
}

const leadMutation = (name: string): Mutation => ({ name, success: 'on LeadSaved { lead { id } }' });

/** Does what a step says about a lead. */
export async function takeLeadStep({ acting }: Scene, ids: LeadIds, step: LeadStep): Promise<void> {
  const { name, mutation, input } = step;
  const subject = subjectOf(step.by);
  const leadId = ids.get(name);
  if (mutation === 'recordLead') {
    const like = step.likeClient ? await onRecord(acting, subject) : undefined;
    const names = like === undefined ? {} : like.client;
    const recorded = await acting.act<{ lead: { id: string } }>('cases', subject, leadMutation(mutation), {
      ...input,
      ...names,
    });
    ids.set(name, recorded.lead.id);
    if (like !== undefined) ids.set(`${name} is`, like.id);
  } else if (mutation === 'openCase') {
    await acting.act(
      'cases',
      subject,
      { name: mutation, success: 'on CaseSaved { __typename }' },
      { leadId, ...input },
    );
  } else if (mutation === 'proposeLeadHandover') {
    const version = await versionOf(acting, subject, leadId);
    const success = 'on LeadSaved { lead { handovers { id } } }';
    const offered = await acting.act<Offered>(
      'cases',
      subject,
      { name: mutation, success },
      { leadId, version, ...input },
    );
    ids.set(`${name} offered`, offered.lead.handovers[0]?.id ?? '');
  } else if (mutation === 'takeLeadHandover' || mutation === 'withdrawLeadHandover') {
    const success = 'on LeadHandoverSaved { __typename }';
    await acting.act(
      'cases',
      subject,
      { name: mutation, success },
      { handoverId: ids.get(`${name} offered`), ...input },
    );
  } else if (mutation === 'noteLead') {
    await acting.act('cases', subject, leadMutation(mutation), { leadId, ...input });
  } else {
    const caseId = ids.get(`${name} is`);
    if (mutation === 'mergeLead' && caseId === undefined) return;
    const version = await versionOf(acting, subject, leadId);
    const rest = mutation === 'mergeLead' ? { caseId } : {};
    // The case may have ended since: then the lead stays open.
    await acting.attempt('cases', subject, leadMutation(mutation), { leadId, version, ...rest, ...input });
  }
}

async function versionOf(acting: Acting, subject: string, id: string | undefined): Promise<number | undefined> {
  const query = 'query Version($id: ID!) { lead(id: $id) { version } }';
  const { lead } = await acting.ask<{ lead: { version: number } | null }>('cases', subject, query, { id });
  return lead?.version;
}
