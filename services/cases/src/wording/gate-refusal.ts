import type { Role } from '@banso/domain/authorisation';
import type { Gate, GateReason, PartSide } from '@banso/domain/casework';
import { type DisclosableField, disclosableFieldNames } from '@banso/domain/partners';
import type { RefusalAnswer } from '@banso/service-kit';
import { gateWording } from './gate-wording.ts';

type Closed = Extract<Gate, { open: false }>;

/** The first reason names the refusal; the message says all of them, so that they are mended in one go. */
export function gateRefusal({ reasons }: Closed, openTo: readonly Role[] = []): RefusalAnswer {
  const [first] = reasons;
  if (first === undefined) throw new Error('a closed gate has a reason');
  return {
    __typename: 'Refusal',
    code: first.code,
    clause: first.clause,
    messageJa: reasons.map((reason) => said(reason, 'ja')).join('\n'),
    messageEn: reasons.map((reason) => said(reason, 'en')).join('\n'),
    openTo: [...openTo],
  };
}

/** The same gate with people named where the rule knows only their ids. */
export const withNames = ({ open, reasons }: Closed, code: GateReason['code'], names: readonly string[]): Closed => ({
  open,
  reasons: reasons.map((each) => (each.code === code ? { ...each, missing: names } : each)),
});

/** Each reason on its own, for a page that lists what stands in the way. */
export const gateRefusals = ({ reasons }: Closed): RefusalAnswer[] =>
  reasons.map((reason) => gateRefusal({ open: false, reasons: [reason] }));

function said({ code, missing }: GateReason, language: 'ja' | 'en'): string {
  const wording = gateWording[code];
  const text = wording[language];
  if (wording.missing === undefined || missing.length === 0) return text;
  const separator = language === 'ja' ? '、' : ', ';
  if (wording.missing === 'clauses' || wording.missing === 'names') return text + missing.join(separator);
  if (wording.missing === 'parts') return text + missing.map((part) => partWords(part, language)).join(separator);
  if (wording.missing === 'count')
    return language === 'ja' ? `${text}（${missing.length}件）` : `${text} (${missing.length})`;
  return text + missing.map((field) => disclosableFieldNames[field as DisclosableField][language]).join(separator);
}

const sides: Readonly<Record<PartSide, { readonly ja: string; readonly en: string }>> = {
  OWN_OFFICE: { ja: '自事務所の分', en: 'our own part' },
  OPERATOR: { ja: '事業の実施機関の分', en: "the operator's part" },
  CLIENT: { ja: '本人・家族の分', en: "the client's or family's part" },
  FAMILY: { ja: '家族の分', en: "the family's part" },
};

/** `2:OPERATOR` as people say it. */
function partWords(part: string, language: 'ja' | 'en'): string {
  const [item = '', side = 'OWN_OFFICE'] = part.split(':');
  const words = sides[side as PartSide][language];
  return language === 'ja' ? `項目${item}の${words}` : `${words} of item ${item}`;
}
