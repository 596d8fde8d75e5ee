import type { Acting } from '../src/demo/acting.ts';
import { demoAgencies } from '../src/demo/agencies.data.ts';
import { demoStaff } from '../src/demo/staff.data.ts';

/** How a case begins, through the same doors as a person's, for tests whose story begins later. */
export const agencyId = (key: string): string => demoAgencies.find((agency) => agency.key === key)!.id;
export const staffId = (key: string): string => demoStaff.find((person) => person.key === key)!.id;
export const onCase = (name: string, fields = 'id') => ({ name, success: `on CaseSaved { case { ${fields} } }` });

type Case = { readonly case: { readonly id: string } };

/** The day in Japan, so many days from now. */
export function dayInJapan(days = 0): string {
  return new Date(Date.now() + days * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** The last minute that is over, on a clock in Japan. */
export function justNow(): { readonly day: string; readonly time: string } {
  const minute = new Date(Date.now() - 1_000 + 9 * 3_600_000).toISOString();
  return { day: minute.slice(0, 10), time: minute.slice(11, 16) };
}

/** A case of the Chichibu office in 小鹿野町. */
export async function openCase(acting: Acting, client: Record<string, unknown> = {}): Promise<string> {
  const answer = await acting.act<Case>('cases', 'demo:consult', onCase('openCase'), {
    receivedAt: new Date(Date.now() - 3_600_000).toISOString(),
    detectedOn: dayInJapan(-3),
    route: 'familyCall',
    townCode: '113654',
    client: {
      displayName: '架空 太郎',
      kana: 'かくう たろう',
      nameKnown: 'FULL',
      birthDate: '1980-05-06',
      townCode: '113654',
      address: '架空番地1-2',
      phones: ['000-0000-0001'],
      ...client,
    },
    consulter: { displayName: '架空 花子', nameKnown: 'FULL', relationToClient: 'mother' },
    consulterIsClient: false,
    concerns: ['hikikomoriTruancy', 'incomeLiving'],
    mostSeriousConcern: 'hikikomoriTruancy',
    chiefConcern: '十年ほど家から出ていない',
  });
  return answer.case.id;
}

export async function assignOutreach(
  acting: Acting,
  caseId: string,
  more: { readonly handOverNote?: string } = {},
): Promise<void> {
  await acting.act('cases', 'demo:supervisor', onCase('assignWorker'), {
    caseId,
    workerId: staffId('outreach-chichibu'),
    role: 'OUTREACH_WORKER',
    from: dayInJapan(),
    ...more,
  });
}

async function judgeMet(acting: Acting, caseId: string, clause: string): Promise<void> {
  type Judged = { case: { eligibility: { judgements: { id: string; clause: string }[] } } };
  const recorded = await acting.act<Judged>(
    'cases',
    'demo:consult',
    onCase('recordJudgement', 'eligibility { judgements { id clause } }'),
    { caseId, clause, outcome: 'MET', reason: '面談で確かめた', evidence: '訪問の記録' },
  );
  const judgement = recorded.case.eligibility.judgements.find((each) => each.clause === clause);
  const input = { caseId, judgementId: judgement?.id, approve: true };
  await acting.act('cases', 'demo:chief', onCase('approveJudgement'), input);
}

/** 3(2) found to be met, and approved by another person. */
export async function determine(acting: Acting, caseId: string): Promise<void> {
  for (const clause of ['3(2)柱書', '3(2)イ(ｱ)']) await judgeMet(acting, caseId, clause);
  type Determined = { case: { eligibility: { determinations: { id: string }[] } } };
  const made = await acting.act<Determined>(
    'cases',
    'demo:consult',
    onCase('makeDetermination', 'eligibility { determinations { id } }'),
    { caseId, reason: '3(2)に該当する', expectedOutcome: 'MET' },
  );
  const determinationId = made.case.eligibility.determinations[0]?.id;
  await acting.act('cases', 'demo:chief', onCase('approveDetermination'), { caseId, determinationId, approve: true });
}
