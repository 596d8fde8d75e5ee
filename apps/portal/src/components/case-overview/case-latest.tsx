import { m } from '../../text/text.ts';
import { Card, TextLink } from '../../ui/index.ts';
import { casePath } from '../case/case-path.ts';
import { ContactEntry } from '../contacts/contact-entry.tsx';
import type { OverviewCase } from './overview-case.ts';

export function CaseLatest({ supportCase }: { supportCase: OverviewCase }) {
  const { id, latestContacts } = supportCase;
  return (
    <Card title={m.cases_latest()} actions={<TextLink to={casePath(id, 'contacts')}>{m.cases_latest_all()}</TextLink>}>
      {latestContacts.length === 0 ? (
        <p className="text-muted">{m.cases_latest_none()}</p>
      ) : (
        <ol>
          {latestContacts.map((contact) => (
            <ContactEntry key={contact.id} contact={contact} isBrief />
          ))}
        </ol>
      )}
    </Card>
  );
}
