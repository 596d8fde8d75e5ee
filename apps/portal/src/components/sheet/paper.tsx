import type { ReactNode } from 'react';
import { m } from '../../text/text.ts';

/** Cells of a table on paper. */
export const paperCell = 'border border-black px-2 py-1 align-top text-start font-normal';
export const paperHead = `${paperCell} bg-solid-gray-50 font-bold`;

export function PaperSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-4">
      <h2 className="mb-1 font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** Terms and what is known of each; what is not stays open to be written in. */
export function PaperFacts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <table className="w-full border-collapse">
      <tbody>
        {rows.map(([term, detail]) => (
          <tr key={term}>
            <th scope="row" className={`${paperHead} w-40`}>
              {term}
            </th>
            <td className={`${paperCell} whitespace-pre-wrap`}>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 決裁欄 */
export function ApprovalBoxes() {
  const boxes = [
    m.plan_sheet_box_decider(),
    m.plan_sheet_box_supervisor(),
    m.plan_sheet_box_chief(),
    m.plan_sheet_box_worker(),
  ];
  return (
    <table className="border-collapse">
      <caption className="text-start text-sm">{m.plan_sheet_boxes()}</caption>
      <thead>
        <tr>
          {boxes.map((box) => (
            <th key={box} scope="col" className="w-20 border border-black px-1 text-center text-sm font-normal">
              {box}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {boxes.map((box) => (
            <td key={box} className="h-16 border border-black" />
          ))}
        </tr>
      </tbody>
    </table>
  );
}
