import { type ContactKind, NOTE_MAX_CHARACTERS } from '@banso/domain/casework';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { fieldsFor } from '../../forms/index.ts';
import { m } from '../../text/text.ts';
import { contactKindWord, contactResultWord } from '../domain-words.ts';
import type { StandardForm } from '../standard-form/own-answers.ts';
import { OwnFields } from '../standard-form/own-fields.tsx';
import type { MadeInput } from './contact-form-schema.ts';
import { resultsOf } from './default-duties.ts';
import type { GivenCalendar } from './office-hours.ts';
import { PartsFold } from './parts-fold.tsx';
import { WhenFold } from './when-fold.tsx';

/** The likelier first, as a worker at a door looks for them. */
const kindsByUse: readonly ContactKind[] = [
  'VISIT',
  'CALL',
  'LETTER',
  'ACCOMPANIMENT',
  'OFFICE_INTERVIEW',
  'MAIL',
  'ONLINE',
  'CONFERENCE',
];

const F = fieldsFor<MadeInput>();

export interface ContactFieldsProps {
  calendar: GivenCalendar | null | undefined;
  /** What stands against such a contact. */
  against?: ReactNode;
  /** The purpose stands there from a visit. */
  isPlanned?: boolean;
  noteRows: number;
  /** What is written together with the note. */
  besideNote: ReactNode;
  /** Who alone reads the words. */
  circle: ReactNode;
  company?: ReactNode;
  step: ReactNode;
  /** None where its answers are not shown. */
  standardForm: StandardForm | null;
}

/** What a contact says of itself, in one order for whoever records it and for whoever mends it. */
export function ContactFields({ calendar, against, isPlanned = false, noteRows, ...parts }: ContactFieldsProps) {
  const kind = useFormContext().watch('kind') as ContactKind | '';
  return (
    <>
      <F.Radio
        name="kind"
        label={m.outreach_kind()}
        required
        inline
        choices={kindsByUse.map((value) => ({ value, label: contactKindWord(value) }))}
      />
      <F.Radio
        name="result"
        label={m.outreach_result()}
        required
        inline
        choices={resultsOf(kind).map((value) => ({ value, label: contactResultWord(value) }))}
      />
      {against}
      <WhenFold calendar={calendar} />
      <F.TextArea
        name="purpose"
        label={m.outreach_purpose()}
        rows={1}
        max={4_000}
        {...(isPlanned && { support: m.outreach_purpose_planned() })}
      />
      <F.TextArea
        name="note"
        label={m.outreach_note()}
        rows={noteRows}
        max={NOTE_MAX_CHARACTERS}
        support={m.outreach_note_hint()}
      />
      {parts.besideNote}
      {parts.circle}
      <PartsFold company={parts.company} step={parts.step} />
      {parts.standardForm && <OwnFields form={parts.standardForm} />}
    </>
  );
}
