import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import type { ContactEntryFragment, ContactPageFragment } from '../../graphql/generated/graphql.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/index.ts';
import { Screen } from '../../graphql/screen.tsx';
import { dayOf, formatDate } from '../../text/dates.ts';
import { m } from '../../text/text.ts';
import { Button } from '../../ui/index.ts';
import { contactEntry, contactPage } from './contact-entry.graphql.ts';
import { ContactEntry } from './contact-entry.tsx';
import { olderContactsQuery } from './contacts.graphql.ts';

export interface TimelineParts {
  caseId: string;
  actions: (contact: ContactEntryFragment) => ReactNode;
  /** The contact whose correction stands open, with its form. */
  correcting: string | undefined;
  correction: (contact: ContactEntryFragment) => ReactNode;
}

/** All contacts, the newest first, by month; older ones are asked for page by page. */
export function ContactTimeline({ page, ...parts }: TimelineParts & { page: FragmentType<typeof contactPage> }) {
  const found = readFragment(contactPage, page);
  return (
    <div>
      <Months page={found} {...parts} />
      <Older key={found.pageInfo.endCursor} page={found} {...parts} />
    </div>
  );
}

function Older({ page: { pageInfo }, ...parts }: TimelineParts & { page: ContactPageFragment }) {
  const [open, setOpen] = useState(false);
  if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return null;
  if (open) return <OlderPage after={pageInfo.endCursor} {...parts} />;
  return (
    <>
      <div data-screen-only className="mt-4 text-center">
        <Button variant="secondary" onPress={() => setOpen(true)}>
          {m.outreach_older()}
        </Button>
      </div>
      <p data-print-only className="mt-4 hidden font-bold">
        {m.outreach_print_rest()}
      </p>
    </>
  );
}

function OlderPage({ after, ...parts }: TimelineParts & { after: string }) {
  const [result, ask] = useQuery({ query: olderContactsQuery, variables: { caseId: parts.caseId, after } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {(data) => {
        if (!data.case) return null;
        const page = readFragment(contactPage, data.case.contacts);
        return (
          <>
            <Months page={page} {...parts} />
            <Older key={page.pageInfo.endCursor} page={page} {...parts} />
          </>
        );
      }}
    </Screen>
  );
}

/** A month may go on on the next page: no landmarks, which would have to differ in name. */
function Months({ page, caseId, actions, correcting, correction }: TimelineParts & { page: ContactPageFragment }) {
  const months = Map.groupBy(page.nodes, ({ startedAt }) => dayOf(startedAt).slice(0, 7));
  return (
    <>
      {[...months].map(([month, contacts]) => (
        <section key={month} className="mt-5 first:mt-0">
          <h2 className="mb-3 text-sm font-bold text-muted">{formatDate(month)}</h2>
          <ol>
            {contacts.map((contact) => (
              <TimelineEntry
                key={contact.id}
                contact={contact}
                isOpen={correcting === contact.id}
                {...{ caseId, actions, correction }}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

interface TimelineEntryProps extends Pick<TimelineParts, 'caseId' | 'actions' | 'correction'> {
  contact: ContactPageFragment['nodes'][number];
  isOpen: boolean;
}

function TimelineEntry({ contact, caseId, isOpen, actions, correction }: TimelineEntryProps) {
  const entry = readFragment(contactEntry, contact);
  return (
    <ContactEntry contact={contact} inCase={caseId} actions={actions} {...(isOpen && { instead: correction(entry) })} />
  );
}
