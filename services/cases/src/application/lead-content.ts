import { nameText, phoneText, readingText } from '@banso/domain/foundation';
import { toDateColumn } from '@banso/service-kit';
import type { UpdateLeadInput } from '../generated/graphql.ts';
import { leadSearchColumns } from '../persistence/change-lead.ts';
import { placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import type { CasesScope } from '../scope.ts';
import { type InputCheck, LINE, PARAGRAPH, RECORD } from './input-check.ts';

type Typed = Omit<UpdateLeadInput, 'commandId' | 'leadId' | 'version'>;

/** A lead as typed, cleaned: what is checked once for recording and for adding what became known since. */
export function checkLead(check: InputCheck, scope: CasesScope, input: Typed) {
  const received = check.pastMoment('receivedAt', input.receivedAt, scope.now());
  const detectedOn = check.day('detectedOn', input.detectedOn);
  if (received !== null && detectedOn !== null && detectedOn > received.on) check.add('detectedOn', 'afterReception');
  return {
    received,
    detectedOn,
    source: check.code('source', 'leadSource', input.source),
    channel: check.code('channel', 'leadChannel', input.channel),
    known: check.required('known', input.known, RECORD),
    informant: check.text('informant', input.informant),
    urgency: check.text('urgency', input.urgency),
    displayName: check.text('displayName', nameText(input.displayName ?? ''), LINE),
    kana: check.text('kana', readingText(input.kana ?? ''), LINE),
    birthDate: check.birthDate('birthDate', input.birthDate),
    townCode: check.town('townCode', input.townCode),
    address: check.text('address', input.address, PARAGRAPH),
    phone: check.text('phone', phoneText(input.phone ?? ''), LINE),
  };
}

export type LeadContent = ReturnType<typeof checkLead>;

/** Family and given name, one of the two, or none: nobody is asked to say which. */
function nameKnownOf({ displayName, kana }: Pick<LeadContent, 'displayName' | 'kana'>): 'FULL' | 'PARTIAL' | 'NONE' {
  const names = [displayName, kana].filter((name) => name !== null);
  if (names.length === 0) return 'NONE';
  return names.some((name) => name.includes(' ')) ? 'FULL' : 'PARTIAL';
}

/** The columns of a lead: sealed where they must be, folded where they are searched. */
export async function leadColumns(
  scope: CasesScope,
  id: string,
  content: LeadContent & { readonly received: { readonly at: Date }; readonly detectedOn: string },
) {
  const { organisationId } = scope.actor;
  const place = (column: string) => placeOf(organisationId, 'lead', column, id);
  const { received, detectedOn, address, phone, known, informant, urgency, ...clear } = content;
  return {
    ...clear,
    nameKnown: nameKnownOf(content),
    receivedAt: received.at,
    detectedOn: toDateColumn(detectedOn),
    addressSealed: await sealText(scope.sealing, place('address'), address),
    phoneSealed: await sealText(scope.sealing, place('phone'), phone),
    knownSealed: await sealRequired(scope.sealing, place('known'), known),
    informantSealed: await sealText(scope.sealing, place('informant'), informant),
    urgencySealed: await sealText(scope.sealing, place('urgency'), urgency),
    ...(await leadSearchColumns(scope, content)),
    updatedBy: scope.actor.id,
    updatedAt: scope.now(),
  };
}
