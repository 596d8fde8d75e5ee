import { maySendReferral, planStates, stages } from '../../../src/casework/index.ts';
import {
  agencyKinds,
  type DisclosableField,
  type DisclosureConsent,
  disclosableFields,
  referralStates,
} from '../../../src/partners/index.ts';
import { date, flag, list, map, oneOf, optional, type Raw, text } from '../fields.ts';
import { checkUnusedEdition } from './edition.ts';
import { compareGate } from './gate-expectations.ts';
import type { Rule } from './rule.ts';

/** 3(1)ア(ｲ): may this be asked of that agency, and these fields told to it? */
export const referral: Rule = {
  caseKeys: [],
  run: ({ raw, edition }) => {
    checkUnusedEdition(edition);
    const given = map(raw.facts, 'facts', ['stage', 'item', 'agency', 'fields', 'consents', 'earlier']);
    const facts = {
      stage: oneOf(given.stage ?? 'SUPPORT', 'facts.stage', stages),
      item: optional(given.item, readItem) ?? null,
      agency: optional(given.agency, readAgency) ?? null,
      fields: fieldsOf(given.fields ?? [], 'facts.fields'),
      consents: list(given.consents ?? [], 'facts.consents').map(readConsent),
      earlier: list(given.earlier ?? [], 'facts.earlier').map((state) => oneOf(state, 'facts.earlier', referralStates)),
    };
    return compareGate(raw.expect, () => maySendReferral(facts));
  },
};

const fieldsOf = (value: Raw | undefined, at: string): readonly DisclosableField[] =>
  list(value, at).map((field) => oneOf(field, at, disclosableFields));

function readItem(value: Raw) {
  const given = map(value, 'facts.item', ['plan', 'agency']);
  return {
    planState: oneOf(given.plan, 'facts.item.plan', planStates),
    agencyId: optional(given.agency, (agency) => text(agency, 'facts.item.agency')) ?? null,
  };
}

function readAgency(value: Raw) {
  const given = map(value, 'facts.agency', ['name', 'kind', 'takesReferrals']);
  return {
    id: text(given.name, 'facts.agency.name'),
    kind: oneOf(given.kind, 'facts.agency.kind', agencyKinds),
    takesReferrals: optional(given.takesReferrals, (takes) => flag(takes, 'facts.agency.takesReferrals')) ?? true,
  };
}

function readConsent(value: Raw, index: number): DisclosureConsent {
  const at = `facts.consents[${index}]`;
  const given = map(value, at, ['agencies', 'fields', 'signedOn', 'withdrawnOn']);
  return {
    id: `consent ${index}`,
    agencyIds: list(given.agencies, `${at}.agencies`).map((agency) => text(agency, `${at}.agencies`)),
    fields: fieldsOf(given.fields, `${at}.fields`),
    signedOn: date(given.signedOn, `${at}.signedOn`),
    withdrawnOn: optional(given.withdrawnOn, (day) => date(day, `${at}.withdrawnOn`)) ?? null,
  };
}
