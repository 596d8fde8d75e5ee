import type { Answer, FormName } from '../forms/form-edition.ts';
import type { CasesLoaderScope, Tx } from '../scope.ts';
import { WITHIN_REACH } from './cases.ts';
import { reachValues } from './reach.ts';

export interface FormAnswersRow {
  readonly organisationId: string;
  readonly caseId: string;
  readonly form: FormName;
  readonly recordId: string;
  readonly version: number;
  readonly edition: string;
  /** Null where everything was left open. */
  readonly answersSealed: Uint8Array | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Sealed answers are bound to their record and its version. */
export const formAnswersPlace = ({
  form,
  recordId,
  version,
}: Pick<FormAnswersRow, 'form' | 'recordId' | 'version'>) => ({
  table: 'form_answers',
  column: 'answers',
  rowId: `${form}:${recordId}:${version}`,
});

export const parseAnswers = (opened: string | null): Answer[] =>
  opened === null ? [] : (JSON.parse(opened) as Answer[]);

const COLUMNS = `f.organisation_id as "organisationId", f.case_id as "caseId", f.form, f.record_id as "recordId", f.version,
 f.edition::text as edition, f.answers_sealed as "answersSealed", f.written_by as "writtenBy", f.written_at as "writtenAt"`;

/** Every version, the oldest first; of a note that a circle alone reads, only to the circle. */
export function formAnswersOfRecords(scope: CasesLoaderScope, recordIds: readonly string[]): Promise<FormAnswersRow[]> {
  return scope.read.query<FormAnswersRow>(
    'form_answers_of_records',
    `select ${COLUMNS} from form_answers f
     join support_case c on c.organisation_id = f.organisation_id and c.id = f.case_id
     where ${WITHIN_REACH} and f.record_id = any($5::uuid[]) and not exists (select 1 from note_circle n
       where n.organisation_id = f.organisation_id and n.contact_id = f.record_id and not $6::uuid = any(n.readers))
     order by f.version`,
    [...reachValues(scope.actor), recordIds, scope.actor.id],
  );
}

/** As they stand now; undefined where the record was written without the form. */
export async function formAnswersForChange(
  tx: Tx,
  organisationId: string,
  form: FormName,
  recordId: string,
): Promise<FormAnswersRow | undefined> {
  const [row] = await tx.query<FormAnswersRow>(
    `select ${COLUMNS} from form_answers f
     where f.organisation_id = $1::uuid and f.record_id = $2::uuid and f.form = $3 order by f.version desc limit 1`,
    organisationId,
    recordId,
    form,
  );
  return row;
}
