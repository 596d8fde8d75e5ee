import { missingSides, needsDivision } from '@banso/domain/casework';
import type { PlanDetailFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Card, Icon, Table } from '../../ui/index.ts';
import { programmeWord, sideCodes, sideWord } from '../support/support-words.ts';
import { ownerWord } from './item-owner.ts';

type Item = PlanDetailFragment['items'][number];
type Side = Item['parts'][number]['side'];

interface Row {
  readonly item: Item;
  readonly number: number;
}

/** Items of a plan that say who does which part (3(4)エ), with their places in it. */
export const dividedItems = (plan: PlanDetailFragment): Row[] =>
  plan.items.map((item, index) => ({ item, number: index + 1 })).filter(({ item }) => needsDivision(item));

/** What one side does in an item, and who it is. */
export function partWords(item: Item, side: Side): string {
  const parts = item.parts.filter((part) => part.side === side);
  return parts.map((part) => [part.what, ownerOf(item, part)].filter(Boolean).join('\n')).join('\n');
}

function ownerOf(item: Item, part: Item['parts'][number]): string | null {
  if (part.side === 'CLIENT') return null;
  return part.owner?.displayName ?? part.ownerName ?? (part.side === 'OPERATOR' ? ownerWord(item) : null);
}

const lacks = (item: Item, side: Side): boolean =>
  missingSides({
    duty: item.duty,
    programme: item.programme,
    agencyId: item.agency?.id ?? null,
    parts: item.parts.map((part) => ({ ...part, ownerId: part.owner?.id ?? null })),
  }).includes(side);

/** 3(4)エ: for every item that uses a programme, who does what. */
export function DivisionTable({ plan }: { plan: PlanDetailFragment }) {
  const rows = dividedItems(plan);
  if (rows.length === 0) return null;
  return (
    <Card title={m.support_division()}>
      <Table<Row>
        caption={m.support_division()}
        rows={rows}
        rowKey={({ item }) => item.id}
        columns={[
          {
            key: 'item',
            header: m.support_division_item(),
            isRowHeader: true,
            cell: ({ item, number }) => (
              <span>
                <span className="whitespace-pre-wrap">{`${number}　${item.what || '—'}`}</span>
                {item.programme && (
                  <span className="block text-sm font-normal text-muted">{programmeWord(item.programme)}</span>
                )}
              </span>
            ),
          },
          ...sideCodes.map((side) => ({
            key: side,
            header: sideWord(side),
            cell: ({ item }: Row) => <Part item={item} side={side} />,
          })),
        ]}
      />
    </Card>
  );
}

function Part({ item, side }: { item: Item; side: Side }) {
  const words = partWords(item, side);
  if (words) return <span className="whitespace-pre-wrap">{words}</span>;
  if (!lacks(item, side)) return '—';
  return (
    <span className="inline-flex items-center gap-1 font-bold text-yellow-1200">
      <Icon name="warning" size={18} />
      {m.support_part_missing()}
    </span>
  );
}
