import { type Actor, reachOf } from '@banso/domain/authorisation';
import { MUNICIPALITIES } from '@banso/domain/foundation';
import type { Row } from './copy.ts';
import { idAt, pick, randomFrom } from './random.ts';

const OFFICES = 20;
const WORKERS_PER_OFFICE = 8;
const AGENCIES = 60;
const BEGIN = Date.UTC(2023, 3, 1);
const NAMES = ['見本', '試料', '架空', '仮名', '例示'] as const;
const KANA = ['みほん', 'しりょう', 'かくう', 'かめい', 'れいじ'] as const;

export interface World {
  readonly organisationId: string;
  readonly offices: readonly {
    readonly id: string;
    readonly townCodes: readonly string[];
    readonly workers: readonly string[];
  }[];
  readonly agencies: readonly string[];
  readonly staff: readonly Row[];
  /** Those who look at the board: one worker of each office, and last the manager of the prefecture. */
  readonly lookers: readonly Actor[];
}

/** The offices, their staff and the agencies; obviously nobody who lives. */
export function makeWorld(): World {
  const random = randomFrom(7);
  const id = () => idAt(random, BEGIN);
  const organisationId = id();
  const codes = MUNICIPALITIES.map(({ code }) => code);
  const offices = Array.from({ length: OFFICES }, (_, index) => ({
    id: id(),
    townCodes: codes.filter((_code, place) => place % OFFICES === index),
    workers: Array.from({ length: WORKERS_PER_OFFICE }, id),
  }));
  const manager = id();
  const staff = [
    ...offices.flatMap((office) => office.workers.map((worker) => ({ worker, offices: [office.id] }))),
    { worker: manager, offices: [] },
  ].map(({ worker, offices: of }, index): Row => {
    const met = random() < 0.8;
    return {
      id: worker,
      organisation_id: organisationId,
      subject: `bench-${worker}`,
      display_name: `${pick(random, NAMES)} 支援${index}`,
      kana: `${pick(random, KANA)} しえん${index}`,
      kana_key: `${pick(random, KANA)}しえん${index}`,
      search_key: `しえん${index}`,
      roles: [of.length === 0 ? 'prefectureManager' : 'outreachWorker'],
      office_ids: of,
      qualification: met ? 'MET' : 'UNDETERMINED',
      met_grounds: met ? [pick(random, ['3(3)ア', '3(3)イ', '3(3)ウ'])] : [],
    };
  });
  const looker = (row: Row): Actor => ({
    id: String(row.id),
    subject: String(row.subject),
    displayName: String(row.display_name),
    organisationId,
    roles: row.roles as Actor['roles'],
    officeIds: row.office_ids as readonly string[],
    townCodes: [],
    agencyId: null,
    accessEndsOn: null,
    active: true,
  });
  return {
    organisationId,
    offices,
    agencies: Array.from({ length: AGENCIES }, id),
    staff,
    lookers: staff.filter((_, index) => index % WORKERS_PER_OFFICE === 0).map(looker),
  };
}

export function actorRow(actor: Actor): Row {
  return {
    id: actor.id,
    subject: actor.subject,
    display_name: actor.displayName,
    organisation_id: actor.organisationId,
    roles: actor.roles,
    office_ids: actor.officeIds,
    active: true,
    reach: reachOf(actor),
  };
}
