import { createFileRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { FoundCouncilForm } from '../../components/council/found-council-form.tsx';
import { graphql } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { hasRole, useViewer } from '../../graphql/viewer.tsx';
import { PageNotFound } from '../../shell/page-not-found.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { m } from '../../text/text.ts';
import { Banner, PageHeader, TextLink } from '../../ui/index.ts';

const newCouncilQuery = graphql(`
  query NewCouncil {
    staffMembers(first: 100) {
      nodes {
        id
        displayName
        kana
        offices {
          id
          name
          nameEn
        }
      }
    }
  }
`);

export const Route = createFileRoute('/council/new')({ component: NewCouncil });

function NewCouncil() {
  return hasRole(useViewer(), 'prefectureManager') ? <Founding /> : <PageNotFound />;
}

function Founding() {
  useTitle(m.council_found());
  const [done, setDone] = useState(false);
  const [result, ask] = useQuery({ query: newCouncilQuery });
  return (
    <div className="space-y-5">
      <TextLink to="/staff">{m.staff_title()}</TextLink>
      <PageHeader title={m.council_found()} lead={m.council_found_lead()} />
      {done ? (
        <Banner tone="success" title={m.council_found_done()} isLive>
          {m.council_found_done_text()}
        </Banner>
      ) : (
        <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
          {(data) => <FoundCouncilForm staff={data.staffMembers?.nodes ?? []} onDone={() => setDone(true)} />}
        </Screen>
      )}
    </div>
  );
}
