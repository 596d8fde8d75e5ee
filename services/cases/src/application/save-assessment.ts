import { isActiveStage } from '@banso/domain/casework';
import type { InvalidAnswer, RefusalAnswer, StaleAnswer } from '@banso/service-kit';
import { codeListOn } from '../code-lists/index.ts';
import type { SaveAssessmentInput } from '../generated/graphql.ts';
import { assessmentRowId } from '../persistence/assessments.ts';
import { appendEvent } from '../persistence/case-events.ts';
import type { CaseRow } from '../persistence/cases.ts';
import { openText, placeOf, sealRequired, sealText } from '../persistence/sealed-columns.ts';
import { type CasesScope, perform, type Tx } from '../scope.ts';
import { caseRefusal } from '../wording/case-refusals.ts';
import { caseworkIssue } from '../wording/casework-issues.ts';
import { type Saved, saved } from './answers.ts';
import { caseForChange } from './case-for-change.ts';
import {
  type CheckedAnswers,
  checkFormAnswers,
  checkNewFormAnswers,
  comparedAnswers,
  storeFormAnswers,
} from './form-answers.ts';
import { InputCheck, RECORD } from './input-check.ts';
import { stale } from './stale.ts';

export interface AssessmentItemText {
  readonly code: string;
  readonly problem: string | null;
  readonly strength: string | null;
  readonly mostSerious: boolean;
}

const LIST = 'assessment';

/** Problems and strengths side by side, one marked most serious. Every save is kept. */
export async function saveAssessment(scope: CasesScope, input: SaveAssessmentInput) {
  const { commandId, ...content } = input;
  const action = 'case:edit';
  return perform<Saved, InvalidAnswer | StaleAnswer | RefusalAnswer>(
    scope,
    { id: commandId, name: 'saveAssessment', input: content },
    async (tx, end) => {
      const supportCase = await caseForChange(tx, scope, end, action, input.caseId);
      const { organisationId, id: caseId } = supportCase;
      const check = new InputCheck(scope.today);
      const { items, summary } = checkAssessment(check, input);
      const current = await latest(tx, supportCase);
      const asked = current === null ? checkNewFormAnswers : checkFormAnswers;
      const answers = asked(check, scope, LIST, input.formAnswers);
      const invalid = check.answer();
      if (invalid !== null) return end.answer(invalid);
      if (!isActiveStage(supportCase.stage)) return end.refuse(action, caseRefusal('CASE_SET_ASIDE'), [caseId]);
      if (current !== null && current.version !== (input.version ?? 0)) {
        return end.answer(await staleAssessment(tx, scope, current, { items, summary, answers }));
      }
      const version = (current?.version ?? 0) + 1;
      const place = (column: string) => placeOf(organisationId, 'assessment', column, assessmentRowId(caseId, version));
      await tx.db.assessment.create({
        data: {
          organisationId,
          caseId,
          version,
          edition: codeListOn(LIST, scope.today)?.edition ?? scope.today,
          itemsSealed: await sealRequired(scope.sealing, place('items'), JSON.stringify(items)),
          summarySealed: await sealText(scope.sealing, place('summary'), summary),
          savedBy: scope.actor.id,
          savedAt: scope.now(),
        },
      });
      await storeFormAnswers(tx, scope, { organisationId, caseId, recordId: caseId, version }, answers);
      await appendEvent(tx, supportCase, 'assessmentSaved', { at: scope.now(), by: scope.actor.id, data: { version } });
      tx.audit({ kind: 'change', action: 'assessment:save', entity: 'Assessment', entityId: caseId, caseId });
      return saved(caseId);
    },
  );
}

function checkAssessment(check: InputCheck, input: SaveAssessmentInput) {
  const items: AssessmentItemText[] = check.list('items', input.items).map((item, index) => ({
    code: check.code(`items.${index}.code`, LIST, item.code),
    problem: check.text(`items.${index}.problem`, item.problem),
    strength: check.text(`items.${index}.strength`, item.strength),
    mostSerious: item.mostSerious,
  }));
  const seen = new Set<string>();
  items.forEach(({ code }, index) => {
    if (seen.has(code)) check.issues.push(caseworkIssue(`items.${index}.code`, 'REPEATED'));
    seen.add(code);
  });
  if (items.filter((item) => item.mostSerious).length > 1)
    check.issues.push(caseworkIssue('items', 'ONE_MOST_SERIOUS'));
  return { items, summary: check.text('summary', input.summary, RECORD) };
}

type Current = NonNullable<Awaited<ReturnType<typeof latest>>>;

const latest = (tx: Tx, { organisationId, id: caseId }: CaseRow) =>
  tx.db.assessment.findFirst({ where: { organisationId, caseId }, orderBy: { version: 'desc' } });

interface Yours {
  readonly items: readonly AssessmentItemText[];
  readonly summary: string | null;
  readonly answers: CheckedAnswers | null;
}

async function staleAssessment(
  tx: Tx,
  scope: CasesScope,
  current: Current,
  { items, summary, answers }: Yours,
): Promise<StaleAnswer> {
  const place = (column: string) =>
    placeOf(current.organisationId, 'assessment', column, assessmentRowId(current.caseId, current.version));
  const theirs = JSON.parse(
    (await openText(scope.sealing, place('items'), current.itemsSealed)) ?? '[]',
  ) as AssessmentItemText[];
  const codes = [...new Set([...items, ...theirs].map((item) => item.code))];
  const said = (list: readonly AssessmentItemText[], code: string): string | null => {
    const item = list.find((each) => each.code === code);
    return item === undefined
      ? null
      : [item.mostSerious ? '◎' : null, item.problem, item.strength].filter(Boolean).join(' / ');
  };
  return stale(tx, { version: current.version, updatedBy: current.savedBy, updatedAt: current.savedAt }, [
    ...codes.map((code) => [`items.${code}`, said(items, code), said(theirs, code)] as const),
    ['summary', summary, await openText(scope.sealing, place('summary'), current.summarySealed)],
    ...(await comparedAnswers(tx, scope, current.organisationId, current.caseId, answers)),
  ]);
}
