import { randomBytes } from 'node:crypto';
import type { Row, Value } from './copy.ts';
import { keysOf, type Named, nameAt, searchTextOf } from './names.ts';
import type { World } from './people.ts';
import { idAt, pick, randomFrom } from './random.ts';

/** What is written of one case, by table. */
export type CaseTable =
  | 'support_case'
  | 'party'
  | 'case_search_key'
  | 'assignment'
  | 'contact'
  | 'plan'
  | 'plan_item'
  | 'referral';

const FIRST_DAY = Date.UTC(2023, 3, 1);
const LAST_DAY = Date.UTC(2026, 9, 31);
const DAY = 86_400_000;
/** Ten contacts a case on average. */
const CONTACTS = [2, 4, 6, 8, 10, 10, 12, 14, 16, 18] as const;
const REFERRALS = [0, 0, 1, 0, 2, 0, 1, 0, 0, 1] as const;
const STAGES = ['INTAKE', 'SCREENING', 'ASSESSMENT', 'SUPPORT', 'SUPPORT', 'SUPPORT', 'EVALUATION', 'CLOSED'] as const;
const STEPS = ['UNREACHED', 'FAMILY_ONLY', 'INDIRECT', 'MET_AT_HOME', 'OUTING'] as const;
const KINDS = ['LETTER', 'CALL', 'VISIT', 'VISIT', 'OFFICE_INTERVIEW'] as const;
const RESULTS = ['NO_ANSWER', 'LETTER_LEFT', 'TALKED_WITH_FAMILY', 'MET_PERSON'] as const;
const STATES = ['SENT', 'RECEIVED', 'ACCEPTED', 'CONNECTED', 'DONE'] as const;
/** The client, who consults for him, and the family. */
const PEOPLE = 10;
/** As long as what sealing makes of a note; nobody opens it here. */
const sealed = randomBytes(65_536);
const sealedText = (random: () => number, length: number): Uint8Array => {
  const from = Math.floor(random() * (sealed.length - length));
  return sealed.subarray(from, from + length);
};

/** The rows of the case with this number, the same on every run but for what is sealed. */
export function rowsOfCase(world: World, index: number): Record<CaseTable, Row[]> {
  const random = randomFrom(1_000_003 * (index + 1));
  const office = world.offices[index % world.offices.length]!;
  const openedAt = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY - 60 * DAY));
  const [id, client] = [idAt(random, openedAt), idAt(random, openedAt)];
  const worker = random() < 0.1 ? null : pick(random, office.workers);
  const own = { organisation_id: world.organisationId };
  const ofCase = { ...own, case_id: id };
  const by = worker ?? office.workers[0]!;
  const townCode = pick(random, office.townCodes);
  const people = Array.from({ length: PEOPLE }, () => nameAt(random));
  const number = numberOf(index);
  const kana = people[0]?.kanaKey ?? '';
  const contacts = contactRows(random, ofCase, openedAt, CONTACTS[index % CONTACTS.length]!, by);
  const referrals = referralRows(random, world, ofCase, openedAt, REFERRALS[(index >> 2) % REFERRALS.length]!, by);
  return {
    support_case: [
      {
        ...own,
        id,
        number,
        fiscal_year: 2023 + Math.floor((openedAt - FIRST_DAY) / (365 * DAY)),
        office_id: office.id,
        updated_by: by,
        updated_at: new Date(openedAt),
        stage: pick(random, STAGES),
        contact_step: pick(random, STEPS),
        town_code: townCode,
        opened_at: new Date(openedAt),
        opened_by: by,
        detected_on: dayOf(openedAt),
        route: 'FAMILY',
        chief_concern_sealed: sealedText(random, 150),
        concerns: [],
        client_id: client,
        client_kana_key: kana,
        search_text: searchTextOf(number, people),
        outreach_worker_id: worker,
        last_contact_at: contacts.at(-1)?.started_at ?? null,
      },
    ],
    party: people.map((person, place) => ({
      ...ofCase,
      id: place === 0 ? client : idAt(random, openedAt),
      role: place === 0 ? 'CLIENT' : place === 1 ? 'CONSULTER' : 'FAMILY',
      ...partyNames(person),
      phone_indexes: [],
      updated_by: by,
      updated_at: new Date(openedAt),
    })),
    case_search_key: keysOf(number, townCode, people).map((key) => ({ ...ofCase, key })),
    assignment:
      worker === null
        ? []
        : [
            {
              ...ofCase,
              id: idAt(random, openedAt + DAY),
              worker_id: worker,
              role: 'OUTREACH_WORKER',
              from_on: dayOf(openedAt + DAY),
              grounds: ['3(3)ア'],
              edition: '2020-04-01',
              assigned_by: by,
              assigned_at: new Date(openedAt + DAY),
            },
          ],
    contact: contacts,
    plan: referrals.map(({ plan }) => plan),
    plan_item: referrals.map(({ item }) => item),
    referral: referrals.map(({ referral }) => referral),
  };
}

/** As the office gives them: year, office, figure. */
const numberOf = (index: number): string => `R8-B${index % 20}-${String(Math.floor(index / 20)).padStart(4, '0')}`;

const partyNames = ({ displayName, kana, nameKey, kanaKey }: Named): Row => ({
  display_name: displayName,
  kana,
  name_known: 'FULL',
  name_key: nameKey,
  kana_key: kanaKey,
});

type OfCase = { readonly organisation_id: string; readonly case_id: string };

function contactRows(random: () => number, ofCase: OfCase, openedAt: number, count: number, by: string): Row[] {
  const times = Array.from({ length: count }, () => openedAt + Math.floor(random() * 60 * DAY)).sort((a, b) => a - b);
  return times.map((time) => ({
    ...ofCase,
    id: idAt(random, time),
    kind: pick(random, KINDS),
    result: pick(random, RESULTS),
    started_at: new Date(time),
    ended_at: new Date(time + 1_800_000),
    counterparts: ['FAMILY'],
    duties: ['3(4)ア'],
    step: pick(random, STEPS),
    outside_regular_hours: random() < 0.2,
    outside_reasons: [],
    note_sealed: sealedText(random, 200),
    worker_id: by,
    worker_role: 'OUTREACH_WORKER',
    companion_ids: [],
    recorded_by: by,
    recorded_at: new Date(time + DAY),
    updated_by: by,
    updated_at: new Date(time + DAY),
  }));
}

/** Each for the one item of a plan of its own. */
function referralRows(
  random: () => number,
  world: World,
  ofCase: OfCase,
  openedAt: number,
  count: number,
  by: string,
): { plan: Row; item: Row; referral: Row }[] {
  return Array.from({ length: count }, (_, place) => {
    const sentAt = openedAt + (place + 5) * DAY;
    const [plan, item] = [idAt(random, sentAt), idAt(random, sentAt)];
    const agency = pick(random, world.agencies);
    const made: Record<string, Value> = {
      created_by: by,
      created_at: new Date(sentAt),
      updated_by: by,
      updated_at: new Date(sentAt),
    };
    return {
      plan: { ...ofCase, id: plan, number: place + 1, state: 'DECIDED', ...made },
      item: {
        ...ofCase,
        id: item,
        plan_id: plan,
        position: 1,
        what_sealed: sealedText(random, 120),
        duty: '3(4)ア',
        provider_kind: 'AGENCY',
        agency_id: agency,
      },
      referral: {
        ...ofCase,
        id: idAt(random, sentAt),
        plan_item_id: item,
        agency_id: agency,
        purpose_sealed: sealedText(random, 150),
        fields: ['NAME'],
        state: pick(random, STATES),
        sent_at: new Date(sentAt),
        sent_by: by,
        answer_due_on: dayOf(sentAt + 14 * DAY),
      },
    };
  });
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
