import { createFileRoute } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { casePath } from '../../../components/case/case-path.ts';
import { nameInWords } from '../../../components/case/person-name.tsx';
import { DeterminationSheet } from '../../../components/eligibility/determination-sheet.tsx';
import { caseEligibility, determinationParts } from '../../../components/eligibility/eligibility.graphql.ts';
import { graphql, readFragment } from '../../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../../graphql/screen.tsx';
import { useTitle } from '../../../shell/page-title.ts';
import { m, useLocale } from '../../../text/text.ts';
import { Button, LinkButton, municipalityName } from '../../../ui/index.ts';

const sheetQuery = graphql(`
  query DeterminationSheet($caseId: ID!) {
    case(id: $caseId) {
      id
      number
      townCode
      office {
        id
        name
        nameEn
      }
      client {
        id
        displayName
        kana
      }
      ...CaseEligibility
    }
  }
`);

export const Route = createFileRoute('/cases/$caseId_/determination/$determinationId')({ component: SheetPage });

/** The determination alone, without the frame of the case, so that it prints on its own. */
function SheetPage() {
  useTitle(m.eligibility_print_title());
  const { caseId, determinationId } = Route.useParams();
  const locale = useLocale();
  const [result, ask] = useQuery({ query: sheetQuery, variables: { caseId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ case: found }) => {
        const { client, eligibility } = found
          ? readFragment(caseEligibility, found)
          : { client: null, eligibility: null };
        const determination = eligibility?.determinations
          .map((each) => readFragment(determinationParts, each))
          .find(({ id }) => id === determinationId);
        if (!found || !client || !determination) return <NotHere />;
        const reliedOn = eligibility.judgements.filter(
          ({ approvedAt, supersededAt }) =>
            approvedAt !== null &&
            approvedAt <= determination.recordedAt &&
            (supersededAt === null || supersededAt > determination.recordedAt),
        );
        return (
          <>
            <div data-screen-only className="mb-4 flex flex-wrap gap-3">
              <Button icon="print" onPress={() => window.print()}>
                {m.eligibility_do_print()}
              </Button>
              <LinkButton to={casePath(caseId, 'eligibility')}>{m.eligibility_print_back()}</LinkButton>
            </div>
            <DeterminationSheet
              subject={{
                number: found.number,
                name: nameInWords(found.client),
                birthDate: client.birthDate,
                town: found.townCode ? municipalityName(found.townCode, locale) : m.eligibility_print_unknown(),
                office: (locale === 'ja' ? found.office?.name : found.office?.nameEn) ?? m.eligibility_print_unknown(),
              }}
              determination={determination}
              judgements={reliedOn}
            />
          </>
        );
      }}
    </Screen>
  );
}
