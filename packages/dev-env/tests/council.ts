import type { Acting } from '../src/demo/acting.ts';
import { SimulatedClock } from '../src/simulated-clock.ts';
import { simulateCouncil } from '../src/simulated-year/council.ts';

export interface Council {
  readonly councilId: string;
  readonly sessionId: string;
  readonly personId: string;
}

/** The statutory council of the demo season, all of it done today, and the session that was held. */
export async function meetCouncil(acting: Acting): Promise<Council> {
  await simulateCouncil(acting, new SimulatedClock(), new Date());
  type Found = { councils: { id: string; sessions: { id: string; state: string; people: { id: string }[] }[] }[] };
  const query = '{ councils { id sessions { id state people { id } } } }';
  const { councils } = await acting.ask<Found>('cases', 'demo:consult', query);
  const council = councils[0]!;
  const session = council.sessions.find(({ state }) => state === 'CONFIRMED')!;
  return { councilId: council.id, sessionId: session.id, personId: session.people[0]!.id };
}
