import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { CaseFormQuery, CaseHeaderFragment, CaseRecordFragment } from '../../graphql/generated/graphql.ts';
import { readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Card, TextLink } from '../../ui/index.ts';
import { caseRecord } from '../case/case-answer.graphql.ts';
import { caseHeader } from '../case/case-header.tsx';
import { casePath } from '../case/case-path.ts';
import { caseFormQuery } from './case-form.graphql.ts';

export interface CaseFormPageProps {
  caseId: string;
  title: string;
  /** Who may not is shown nothing to fill in. */
  action: string;
  children: (record: CaseRecordFragment, header: CaseHeaderFragment, lists: CaseFormQuery) => ReactNode;
}

/** A page of a case with one form, and the way back to the overview. */
export function CaseFormPage({ caseId, title, action, children }: CaseFormPageProps) {
  useTitle(title);
  const [result, ask] = useQuery({ query: caseFormQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (!data.case) return null;
        const record = readFragment(caseRecord, data.case);
        const header = readFragment(caseHeader, record);
        const back = <TextLink to={casePath(caseId)}>{m.cases_back()}</TextLink>;
        if (!header.mayDo.includes(action)) return <NotHere action={back} />;
        return (
          <Card title={title} actions={back}>
            {children(record, header, data)}
          </Card>
        );
      }}
    </Screen>
  );
}
