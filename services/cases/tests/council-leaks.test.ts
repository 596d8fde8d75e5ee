import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { roles } from '@banso/domain/authorisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CouncilWorld,
  councilWorld,
  outsiders,
  PLANTED,
  type PlantedCouncil,
  plantedCouncil,
} from './council-world.ts';

let world: CouncilWorld;
let found: PlantedCouncil;
beforeAll(async () => {
  world = await councilWorld();
  found = await plantedCouncil(world);
});
afterAll(() => world.close());

/** Every query of the schema that lists or searches; a query that is new must be added here, or be said to show no records. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  cases: `cases(first: 100) { totalCount nodes { ...All } }
    byWord: cases(filter: { text: "${PLANTED.word}" }) { totalCount } byName: cases(filter: { text: "${PLANTED.name}" }) { totalCount }`,
  case: 'case(id: $case) { ...All }',
  likelyDuplicates: `likelyDuplicates(input: { name: "${PLANTED.name}", kana: "しがらき みほんたろう", birthDate: "1982" }) { caseId }`,
  today: `today { overduePromises { what } promisesToday { what } plansToReview { id } unansweredReferrals { id }
    judgementsToApprove { case { id } } determinationsToApprove { case { id } } unassignedCases { ...All } driftedCases { id }
    endedVisitBlocks { id } plansToDecide { id } }`,
  meetings:
    'meetings(first: 100) { totalCount nodes { id place minutes attendance { name affiliation } agenda { opinion } } }',
  meeting: 'meeting(id: $session) { id place minutes }',
  plansAwaitingMeeting: 'plansAwaitingMeeting { id clientWords }',
  plansAwaitingDecision: 'plansAwaitingDecision { id clientWords }',
  overview: 'overview(from: "2026-04-01", until: "2027-03-31") { __typename }',
  councils: 'councils { id name }',
  council: 'council(id: $council) { id name }',
  councilSession: 'councilSession(id: $session) { id minutes }',
  draft: 'draft(key: $key) { body }',
  alsoWriting: 'alsoWriting(key: $key, caseId: $case) { name }',
  leads: 'leads(first: 100) { totalCount nodes { id displayName known log { words } } }',
  lead: 'lead(id: $session) { id known }',
  leadHandovers: 'leadHandovers { id reason settleReason }',
  leadHandover: 'leadHandover(id: $session) { id reason }',
  likelyLeads: `likelyLeads(input: { name: "${PLANTED.name}", kana: "しがらき みほんたろう" }) { lead { id displayName } }`,
  visits: 'visits { id place purpose }',
  team: 'team(officeId: $office) { casesToLookAt members { worker { id } } cases(reason: SILENT) { nodes { case { ...All } } } }',
  approvalRoutes: 'approvalRoutes { id }',
  circulations: 'circulations { id ground stamps { comment } }',
  circulation: 'circulation(id: $session) { id ground }',
  transfers: 'transfers { id sheet { note } }',
  transfer: 'transfer(id: $session) { id }',
  retention: 'retention { due { nodes { ...All } } onHold { nodes { ...All } } deletions { id caseNumber } }',
  mergePreview: 'mergePreview(survivorId: $case, sourceId: $session) { seen }',
};
/** `reassignPreview` speaks of cases that the caller names, `savedFilters` of the caller's own words. */
const NO_RECORDS = ['responsibleOffice', 'codeList', 'standardForm', 'reassignPreview', 'savedFilters'];
const ALL = `fragment All on Case { id number chiefConcern concerns parties { displayName kana address phones }
  councilNotes { id words provision ground session { id minutes } } events { type detail }
  contacts { nodes { note place } } promises { what } visitBlock { words } applications { note signedBy }
  assessment { summary } assessments { summary } plans { clientWords } referrals { purpose } }`;

describe('nothing of a council shows elsewhere', () => {
  it('and every query of the schema is looked through', () => {
    const text = readFileSync(new URL('../schema/query.graphql', import.meta.url), 'utf8');
    const queries = [...text.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name as string);
    expect(queries.filter((name) => !(name in EVERYWHERE) && !NO_RECORDS.includes(name))).toEqual([]);
  });

  it('and every role of the house looks', () => {
    const looking = new Set(outsiders.flatMap((key) => world.people[key].roles));
    // Of the two below one is a member here, and one signs in nowhere but at the partners' door.
    expect(roles.filter((role) => !looking.has(role) && role !== 'chiefConsultationWorker')).toEqual([
      'partnerProgram',
    ]);
  });

  it.each([...outsiders, 'worker', 'chief'] as const)('to %s, but for the words that were moved', async (key) => {
    const isMember = key === 'worker' || key === 'chief';
    const fields = Object.entries(EVERYWHERE).filter(([name]) => !isMember || !/^(council|draft)/.test(name));
    const shown: string[] = [];
    for (const [name, selection] of fields) {
      const uses = (variable: string, type: string) =>
        selection.includes(`$${variable}`) ? [`$${variable}: ${type}!`] : [];
      const given = [
        ...uses('case', 'ID'),
        ...uses('session', 'ID'),
        ...uses('council', 'ID'),
        ...uses('office', 'ID'),
        ...uses('key', 'String'),
      ];
      const query = `query Q${given.length > 0 ? `(${given.join(' ')})` : ''} { ${selection} } ${selection.includes('...All') ? (isMember ? ALL.replace('session { id minutes }', '') : ALL) : ''}`;
      const variables = {
        case: found.caseId,
        session: found.sessionId,
        council: found.councilId,
        office: world.offices.chichibu,
        key: `council/${found.councilId}/statement`,
      };
      const result = await world.service.execute({ query, variables }, world.as(key), randomUUID());
      expect([name, result.errors]).toEqual([name, undefined]);
      shown.push(JSON.stringify(result.data));
    }
    const all = shown.join('\n');
    for (const planted of [PLANTED.word, PLANTED.name, found.sessionId, found.personId, found.councilId])
      expect(all).not.toContain(planted);
    expect(all).not.toMatch(/"(byWord|byName)":\{"totalCount":[1-9]/);
  });

  it('and what one of the office sees of a case is the moved words with their ground', async () => {
    const { case: seen } = await world.ask(
      'supervisor',
      'query N($id: ID!) { case(id: $id) { councilNotes { words ground session { id } } } }',
      { id: found.caseId },
    );
    expect(seen.councilNotes).toEqual([{ words: '新聞がたまっている。', ground: 'URGENT_PROTECTION', session: null }]);
  });

  it('and the database holds none of its words in the clear', async () => {
    const tables = await world.rows(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    for (const { relname } of tables) {
      const rows = await world.rows(
        `select 1 from "${relname}" t where t::text like $1 or t::text like $2`,
        `%${PLANTED.word}%`,
        `%${PLANTED.name}%`,
      );
      expect([relname, rows.length]).toEqual([relname, 0]);
    }
  });
});
