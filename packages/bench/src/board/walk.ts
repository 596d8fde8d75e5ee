import { type BoardPage, gatewayPage, postgraphilePage } from './answers.ts';
import { askingFrom, type BoardList, type Request, type ServerName } from './questions.ts';

/** The requests of each server, page by page: the same place in each list asks for the same page. */
export type Workload = Readonly<Record<ServerName, readonly Request[]>>;

export interface Walk {
  readonly workload: Workload;
  readonly pages: number;
  readonly cases: number;
}

const MOST_PAGES = 10;

/** Leafs through every list on all three servers at once and stops at the first page on which they differ. */
export async function walkTogether(
  urls: Readonly<Record<ServerName, string>>,
  publicUrl: string,
  lists: readonly BoardList[],
): Promise<Walk> {
  const asking = askingFrom(publicUrl);
  const workload: Record<ServerName, Request[]> = { banso: [], postgraphile: [], flat: [] };
  let cases = 0;
  for (const list of lists) {
    let after: Readonly<Record<ServerName, string | null>> = { banso: null, postgraphile: null, flat: null };
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const requests = {
        banso: asking.banso(list, after.banso),
        postgraphile: asking.postgraphile(list, after.postgraphile),
        flat: asking.flat(list, after.flat),
      };
      const [banso, postgraphile, flat] = await Promise.all([
        send(urls.banso, requests.banso),
        send(urls.postgraphile, requests.postgraphile),
        send(urls.flat, requests.flat),
      ]);
      const [own, peer, planned] = [gatewayPage(banso), postgraphilePage(postgraphile), gatewayPage(flat)];
      // The gateway seals its page marks; every other byte is the same.
      if (markless(banso, own) !== markless(flat, planned)) throw differing('flat SQL', banso, flat);
      if (JSON.stringify(own.cases) !== JSON.stringify(peer.cases))
        throw differing('PostGraphile', banso, postgraphile);
      for (const name of Object.keys(workload) as ServerName[]) workload[name].push(requests[name]);
      cases += own.cases.length;
      if (!own.hasNextPage || own.hasNextPage !== peer.hasNextPage) break;
      after = { banso: own.endCursor, postgraphile: peer.endCursor, flat: planned.endCursor };
    }
  }
  return { workload, pages: workload.banso.length, cases };
}

const markless = (text: string, { endCursor }: BoardPage): string =>
  endCursor === null ? text : text.replace(JSON.stringify(endCursor), 'null');

async function send(url: string, { headers, body }: Request): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

function differing(name: string, own: string, other: string): Error {
  let at = 0;
  while (own[at] === other[at] && at < own.length) at += 1;
  const around = (text: string) => text.slice(Math.max(at - 80, 0), at + 120);
  return new Error(`The answers of the gateway and of ${name} differ:\n  ${around(own)}\n  ${around(other)}`);
}
