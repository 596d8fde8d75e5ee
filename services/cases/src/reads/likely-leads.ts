import { duplicateScorer, LIKELY_DUPLICATE_SCORE } from '@banso/domain/foundation';
import type { DuplicateCandidate, LikelyDuplicatesInput } from '../generated/graphql.ts';
import { LEAD_COLUMNS, LEADS_WITHIN_REACH, type LeadRow } from '../persistence/leads.ts';
import { reachValues } from '../persistence/reach.ts';
import { placeOf } from '../persistence/sealed-columns.ts';
import { PHONE, phoneIndexes } from '../persistence/search-keys.ts';
import type { CasesScope } from '../scope.ts';
import { asSketch, isTooLong, keysOf, likelyDuplicates, sketchOf } from './likely-duplicates.ts';

export interface LikelyLead {
  readonly lead: LeadRow;
  readonly score: number;
  readonly reasons: string[];
}

const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 10;

/** Open leads that may speak of the same person: found and scored as the people of cases are, and merged by nobody but a person. */
export async function likelyLeads(
  scope: CasesScope,
  input: LikelyDuplicatesInput,
  besides: string | null = null,
): Promise<LikelyLead[]> {
  if (isTooLong(input)) return [];
  const indexes = await phoneIndexes(scope, input.phone ? [input.phone] : []);
  const { shared, exact } = keysOf(input, indexes);
  const keys = [...shared, ...exact];
  if (keys.length === 0) return [];
  const near = await scope.read.query<LeadRow>(
    'leads_sharing_keys',
    `select ${LEAD_COLUMNS} from lead l where ${LEADS_WITHIN_REACH} and l.state = 'OPEN' and l.search_keys && $5::text[]
       and ($6::uuid is null or l.id <> $6::uuid)
     order by (select count(*) from unnest(l.search_keys) as own(key) where own.key = any($5::text[])) desc, l.id
     limit ${MOST_LOOKED_AT}`,
    [...reachValues(scope.actor), keys, besides],
  );
  const score = duplicateScorer(sketchOf(input));
  return near
    .map((lead) => ({ lead, ...score(asSketch({ ...lead, phoneIndexes: phonesOf(lead) }, indexes, input)) }))
    .filter((each) => each.score >= LIKELY_DUPLICATE_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ lead, score, reasons }) => ({ lead, score, reasons: reasons.map(({ code }) => code) }));
}

const phonesOf = ({ searchKeys }: LeadRow): string[] =>
  searchKeys.filter((key) => key.startsWith(PHONE)).map((key) => key.slice(PHONE.length));

/** The person of a lead, as far as known, as one looks for them elsewhere. The number is used and not shown. */
async function asked(scope: CasesScope, lead: LeadRow): Promise<LikelyDuplicatesInput> {
  const place = placeOf(lead.organisationId, 'lead', 'phone', lead.id);
  const phone = lead.phoneSealed === null ? null : await scope.loaders.opened.load({ place, sealed: lead.phoneSealed });
  const { displayName, kana, birthDate, townCode } = lead;
  return { name: displayName, kana, birthDate, townCode, phone };
}

/** A lead that is settled is beside nobody any more. */
export async function casesLikeLead(scope: CasesScope, lead: LeadRow): Promise<DuplicateCandidate[]> {
  return lead.state === 'OPEN' ? likelyDuplicates(scope, await asked(scope, lead)) : [];
}

export async function leadsLikeLead(scope: CasesScope, lead: LeadRow): Promise<LikelyLead[]> {
  return lead.state === 'OPEN' ? likelyLeads(scope, await asked(scope, lead), lead.id) : [];
}
