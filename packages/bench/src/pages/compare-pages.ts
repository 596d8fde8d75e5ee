import type pg from 'pg';
import { median } from '../measure/report.ts';
import type { PageKind } from './pages.ts';

export const PAGE_TARGET = 2;

export interface Compared {
  readonly name: string;
  /** Milliseconds of one page, one at a time: the median, and what 95 of 100 stay below. */
  readonly banso: readonly [number, number];
  readonly byHand: readonly [number, number];
}

const TIMES = 3;

/** Each page by the gateway and by hand in turn, one at a time, after one pass that compares what they show. */
export async function comparePages(url: string, client: pg.Client, kinds: readonly PageKind[]): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const { name, pages, idsIn } of kinds) {
    const banso: number[] = [];
    const byHand: number[] = [];
    for (let time = 0; time <= TIMES; time += 1) {
      for (const page of pages) {
        const began = performance.now();
        const response = await fetch(url, { method: 'POST', ...page.request });
        const answer = await response.text();
        const between = performance.now();
        const wanted = await page.byHand(client);
        const ended = performance.now();
        if (JSON.stringify(idsIn(answer)) !== JSON.stringify(wanted)) {
          throw new Error(`${name}: the gateway shows another page than the statement\n  ${page.request.body}`);
        }
        if (time === 0) continue;
        banso.push(between - began);
        byHand.push(ended - between);
      }
    }
    compared.push({ name, banso: spread(banso), byHand: spread(byHand) });
  }
  return compared;
}

function spread(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  return [median(values), sorted[Math.floor(sorted.length * 0.95)] ?? 0];
}

export function pagesReport(compared: readonly Compared[]): string {
  const figures = ([middle, most]: readonly [number, number]) => `${middle.toFixed(1)} (95 %: ${most.toFixed(1)})`;
  const lines = compared.map(({ name, banso, byHand }) => {
    const ratio = banso[0] / byHand[0];
    const reached = ratio <= PAGE_TARGET ? 'reached' : 'NOT reached';
    return `  ${name}\n    ${figures(banso)} ms, by hand ${figures(byHand)} ms: ${ratio.toFixed(2)} × (target ${PAGE_TARGET}: ${reached})`;
  });
  return ['', 'One page at a time through the gateway, beside hand-written SQL on one connection', ...lines].join('\n');
}
