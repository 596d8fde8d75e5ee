import { blocksContact, type Counterpart, visitOfSession } from '@banso/domain/casework';
import { useFormContext } from 'react-hook-form';
import type { SupportCaseFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { readDateValue } from '../../ui/era-date-text.ts';
import { VisitBlockCard } from '../case/visit-block-card.tsx';
import { atHomeInput } from './session-schema.ts';

/** A refusal in force stands against a session at home as against a visit, and is shown before anything is sent. */
export function SessionAgainst({ block, duty }: { block: SupportCaseFragment['visitBlock']; duty: string }) {
  const [day, counterparts, place] = useFormContext().watch(['day', 'counterparts', 'atHome']) as [
    string,
    Counterpart[],
    string,
  ];
  const read = readDateValue(day);
  const asVisit = visitOfSession({ duty, atHome: atHomeInput(place), counterparts });
  if (!block || asVisit === null || !('date' in read)) return null;
  if (!blocksContact({ ...block, lifted: block.liftedAt !== null }, asVisit, read.date)) return null;
  return (
    <div role="status" className="flex flex-col gap-2">
      <VisitBlockCard block={block} />
      <p className="font-bold">{m.support_blocked()}</p>
    </div>
  );
}
