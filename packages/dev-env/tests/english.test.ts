import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeByKey } from '../src/demo/offices.data.ts';
import { demoStaff } from '../src/demo/staff.data.ts';
import { agencyId } from './case-begun.ts';
import { circulate, closedCase, planIdOf, referTo } from './casework.ts';
import { type Council, meetCouncil } from './council.ts';
import { japaneseLeft } from './japanese-left.ts';
import { recordLead } from './journey/leads.ts';
import { checkPage } from './page-check.ts';
import { gatherPeople, type People } from './people.ts';
import { openWorld, type World } from './world.ts';

/** One pass over the pages in English: complete, accessible, and readable on a phone. */
let world: World;
let people: People;
let caseId: string;
let planId: string;
let closedId: string;
let leadId: string;
let circulationId: string;
let council: Council;

beforeAll(async () => {
  world = await openWorld();
  caseId = await referTo(world.acting, agencyId('hikikomori-center'), ['NAME', 'TOWN']);
  planId = await planIdOf(world.acting, caseId);
  closedId = await closedCase(world.acting);
  leadId = await recordLead(world.acting, { townCode: '113654' });
  circulationId = await circulate(world.acting);
  council = await meetCouncil(world.acting);
  people = await gatherPeople(world.endpoints.portal);
});
afterAll(async () => {
  await people?.close();
  await world?.close();
});

const outreachId = demoStaff.find(({ key }) => key === 'outreach-chichibu')!.id;
const staffId = demoStaff.find(({ key }) => key === 'outreach2-chichibu')!.id;
const tours: readonly (readonly [string, readonly string[]])[] = [
  [
    'supervisor',
    [
      '',
      'cases',
      'visits',
      'meetings',
      'meetings/new',
      'staff',
      `staff/${staffId}`,
      'offices',
      'overview',
      'CASE/team',
      'team',
      `team/hand-over?worker=${outreachId}`,
      'CASE/transfer',
      'CASE/keeping',
      'transfers',
      'retention',
      'CASE/merge',
    ],
  ],
  [
    'outreach',
    [
      'cases/new',
      'cases',
      'CASE',
      'CASE/contacts?form=contact',
      'CASE/contacts?form=visit',
      'CASE/contacts?form=risk',
      'CASE/eligibility',
      'CASE/consent',
      'CASE/plan',
      'CASE/plan/new',
      'CASE/plan/PLAN/evaluate',
      'CLOSED',
      'CASE/referrals',
      'agencies',
      `agencies/${agencyId('saposute')}`,
    ],
  ],
  ['chief', ['CASE/close', 'CLOSED/reopen', 'decisions', 'decisions/CIRCULATION']],
  ['prefecture', ['decisions', 'team', 'council/new', `offices/${officeByKey('chichibu').id}/approval`]],
  // Members of the statutory council; to the others it is not there.
  [
    'consult',
    [
      'leads',
      'leads/new',
      'LEAD',
      'cases/new?lead=LEADID',
      'council',
      'council?call=COUNCIL',
      'council/COUNCIL/members?form=add',
      'SESSION',
      'SESSION?form=correct&kind=DESCRIPTION&on=PERSON',
      'SESSION/move/PERSON',
    ],
  ],
  ['partner', ['inbox', 'agency']],
];

const pathOf = (path: string): string =>
  path
    .replace('CASE', `cases/${caseId}`)
    .replace('CLOSED', `cases/${closedId}`)
    .replace('PLAN', planId)
    .replace('CIRCULATION', circulationId)
    .replace('LEADID', leadId)
    .replace('LEAD', `leads/${leadId}`)
    .replaceAll('COUNCIL', council.councilId)
    .replace('SESSION', `council/sessions/${council.sessionId}`)
    .replace('PERSON', council.personId);

describe('in English', () => {
  it.each(tours)('%s finds no wording left in Japanese', async (login, paths) => {
    const page = await people.person(login);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('navigation', { name: 'Main pages' }).waitFor();
    for (const path of paths) {
      const address = `${world.endpoints.portal}/${pathOf(path)}`;
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect.soft(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect.soft(await japaneseLeft(page), address).toEqual([]);
      await checkPage(page, `en-${login}-${path.replace(/[^a-z]+/gi, '-') || 'home'}`, [390]);
    }
    expect(people.complaints()).toEqual([]);
  });
});
