import { addDays, type CivilDate } from '@banso/domain/foundation';
import { civilDateInJapan } from '@banso/service-kit';
import type { Acting } from '../demo/acting.ts';
import { demoStaff } from '../demo/staff.data.ts';
import type { SimulatedClock } from '../simulated-clock.ts';
import { momentOf, workdayBefore, workdayFrom } from './days.ts';

const staffId = (key: string): string => demoStaff.find((person) => person.key === key)!.id;
const saved = (name: string, fields: string) => ({ name, success: `on CouncilSaved { ${fields} }` });
type Session = { session: { id: string; people: { id: string; version: number; statements: { id: string }[] }[] } };
const SESSION = 'session { id people { id version statements { id } } }';

/**
 * One statutory council (Article 9 of the Act) with three members of the staff, a session that was held and confirmed,
 * one finding in a case, and a session to come. Nobody in it can exist.
 */
export async function simulateCouncil(acting: Acting, clock: SimulatedClock, now: Date): Promise<void> {
  const today = civilDateInJapan(now);
  const founded = workdayBefore(addDays(today, -80));
  const held = workdayBefore(addDays(today, -20));
  const coming = workdayFrom(addDays(today, 10));
  const at = <T>(day: CivilDate, hour: number, work: () => Promise<T>) =>
    clock.at(new Date(momentOf(day, hour * 60)), work);
  const act = <T>(subject: string, name: string, fields: string, input: Record<string, unknown>) =>
    acting.act<T>('cases', `demo:${subject}`, saved(name, fields), input);

  const member = { secretariat: false, from: founded, pledgedOn: founded };
  await at(founded, 10, () =>
    act('prefecture', 'foundCouncil', '__typename', {
      name: '秩父地域支援会議（見本）',
      members: [
        { ...member, staffId: staffId('consult-chichibu'), body: '秩父の相談支援センター', secretariat: true },
        { ...member, staffId: staffId('chief-chichibu'), body: '秩父の相談支援センター' },
        { ...member, staffId: staffId('town-ogano'), body: '小鹿野町' },
        { ...member, name: '仮名 協子', body: 'みほん社会福祉協議会' },
      ],
    }),
  );
  type Councils = { councils: { id: string; members: { id: string; name: string; staff: { id: string } | null }[] }[] };
  const { councils } = await at(founded, 11, () =>
    acting.ask<Councils>('cases', 'demo:consult', '{ councils { id members { id name staff { id } } } }'),
  );
  const council = councils[0]!;
  const idOf = (key: string) => council.members.find(({ staff }) => staff?.id === staffId(key))!.id;
  const call = (day: CivilDate) =>
    act<Session>('consult', 'callCouncilSession', SESSION, {
      councilId: council.id,
      at: momentOf(day, 14 * 60),
      place: '小鹿野町役場 小会議室',
    });
  const { session } = await at(addDays(held, -7), 9, () => call(held));
  await at(held, 16, () => holdSession(act, session.id, idOf));
  await at(addDays(held, 1), 10, () =>
    act('chief', 'confirmCouncilMinutes', '__typename', { sessionId: session.id, version: 2 }),
  );
  await clock.at(now, () => call(coming));
}

type Act = <T>(subject: string, name: string, fields: string, input: Record<string, unknown>) => Promise<T>;

/** Two people are spoken of; what was concluded on one of them goes into a case that begins with it. */
async function holdSession(act: Act, sessionId: string, idOf: (key: string) => string): Promise<void> {
  const put = (input: Record<string, unknown>) =>
    act<Session>('consult', 'putPersonOnCouncilAgenda', SESSION, { sessionId, ...input });
  await put({
    description: '町の東のはずれの一軒家に住む四十代くらいの男性。名前は分からない。',
    why: '郵便受けがあふれていると、近所から町に電話があった。本人に会えた人がいない。',
  });
  const { session } = await put({
    name: '架空 さとし',
    description: '三十代。去年の秋に仕事をやめたらしい。',
    why: '家賃が三か月たまっていると家主が心配している。',
  });
  const [first, second] = session.people as [Session['session']['people'][0], Session['session']['people'][0]];
  await act('town', 'giveCouncilStatement', '__typename', {
    personId: first.id,
    giverId: idOf('town-ogano'),
    source: '近所の人からの電話と、検針のときの様子',
    words: '郵便受けがあふれている。夜は二階に明かりがつく。母親が入院したという話がある。',
  });
  await act('chief', 'giveCouncilStatement', '__typename', {
    personId: second.id,
    giverId: idOf('chief-chichibu'),
    source: '家主が窓口に来て話した',
    words: '家賃が三か月たまっている。電気が止まる予告が届いている。',
  });
  await act('consult', 'recordCouncilSession', '__typename', {
    sessionId,
    version: 1,
    presentMemberIds: ['consult-chichibu', 'chief-chichibu', 'town-ogano'].map(idOf),
    guests: [],
    minutes: '二人について話した。一人目は町の保健師が手紙を置き、二人目は見守る。',
  });
  const conclude = (person: { id: string }, outcome: string, words: string) =>
    act('consult', 'concludeCouncilPerson', '__typename', { personId: person.id, version: 1, outcome, words });
  await conclude(
    first,
    'TAKE_UP',
    '相談として受け付ける。郵便受けがあふれ、夜は二階に明かりがつく。まず保健師が手紙を置く。',
  );
  await conclude(second, 'KEEP_WATCH', '家主と町が見守り、次の回に様子を持ち寄る。');
}
