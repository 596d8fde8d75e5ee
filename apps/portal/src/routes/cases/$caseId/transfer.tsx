import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { caseHeader } from '../../../components/case/case-header.tsx';
import { casePath } from '../../../components/case/case-path.ts';
import { choicesOf } from '../../../components/case/code-list.ts';
import { ProposeTransferForm } from '../../../components/transfer/propose-transfer-form.tsx';
import { underWayParts } from '../../../components/transfer/transfer.graphql.ts';
import { officeName } from '../../../components/transfer/transfer-words.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m } from '../../../text/text.ts';
import { Card, TextLink } from '../../../ui/index.ts';

const proposeQuery = graphql(`
  query ProposeTransferForm($caseId: ID!) {
    case(id: $caseId) {
      id
      ...CaseHeader
      underWay {
        ...UnderWayParts
      }
    }
    offices {
      id
      name
      nameEn
    }
    reasons: codeList(name: "transferReason") {
      ...CodeListParts
    }
    grounds: codeList(name: "transferGround") {
      ...CodeListParts
    }
  }
`);

export const Route = createFileRoute('/cases/$caseId/transfer')({ component: Transfer });

function Transfer() {
  useTitle(m.transfer_hand_over());
  const { caseId } = Route.useParams();
  const [result, ask] = useQuery({ query: proposeQuery, variables: { caseId }, requestPolicy: 'cache-and-network' });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (!data.case) return null;
        const header = readFragment(caseHeader, data.case);
        const back = <TextLink to={casePath(caseId)}>{m.cases_back()}</TextLink>;
        if (!header.mayDo.includes('transfer:propose')) return <NotHere action={back} />;
        return (
          <Card title={m.transfer_hand_over()} actions={back}>
            <ProposeTransferForm
              header={header}
              offices={data.offices
                .filter(({ id }) => id !== header.office?.id)
                .map((office) => ({ value: office.id, label: officeName(office) }))}
              reasons={choicesOf(data.reasons)}
              grounds={choicesOf(data.grounds)}
              underWay={data.case.underWay.map((each) => readFragment(underWayParts, each))}
            />
          </Card>
        );
      }}
    </Screen>
  );
}
