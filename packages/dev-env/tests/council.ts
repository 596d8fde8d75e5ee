import type { Acting } from '../src/demo/acting.ts';
import { demoStaff } from '../src/demo/staff.data.ts';
import { dayInJapan } from './casework.ts';

export interface Council {
  readonly councilId: string;
  readonly sessionId: string;
  readonly personId: string;
}

const staffId = (key: string): string => demoStaff.find((person) => person.key === key)!.id;
const SESSION = 'council { id members { id } } session { id people { id } }';
type Saved = { council: { id: string; members: { id: string }[] }; session: { id: string; people: { id: string }[] } };

/** A statutory council of two members with a session of yesterday, which speaks of one person. */
export async function meetCouncil(acting: Acting): Promise<Council> {
  const act = (subject: string, name: string, fields: string, input: Record<string, unknown>) =>
    acting.act<Saved>('cases', `demo:${subject}`, { name, success: `on CouncilSaved { ${fields} }` }, input);
  const member = { secretariat: true, from: dayInJapan(-30), pledgedOn: dayInJapan(-30) };
  const members = ['consult-chichibu', 'chief-chichibu'].map((key) => ({ ...member, staffId: staffId(key) }));
  await act('prefecture', 'foundCouncil', '__typename', { name: 'Sample council', members });
  type Councils = { councils: { id: string; members: { id: string }[] }[] };
  const { councils } = await acting.ask<Councils>('cases', 'demo:consult', '{ councils { id members { id } } }');
  const councilId = councils[0]!.id;
  const at = `${dayInJapan(-1)}T14:00:00+09:00`;
  const { session } = await act('consult', 'callCouncilSession', SESSION, { councilId, at, place: 'Town hall' });
  const put = await act('consult', 'putPersonOnCouncilAgenda', SESSION, {
    sessionId: session.id,
    name: 'N. N.',
    description: 'Nobody has met this person.',
    why: 'The mailbox is full.',
  });
  const personId = put.session.people[0]!.id;
  const giverId = put.council.members[0]!.id;
  await act('consult', 'giveCouncilStatement', '__typename', {
    personId,
    giverId,
    source: 'A neighbour',
    words: 'The mailbox is full. There is light at night.',
  });
  return { councilId, sessionId: session.id, personId };
}
