import { createFileRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { z } from 'zod';
import { teamRoleWord } from '../../components/domain-words.ts';
import { LicenceTable, ServiceTable, TrainingTable, wordsOfEvidence } from '../../components/staff/evidence-cards.tsx';
import { LicenceForm, ServiceForm, TrainingForm } from '../../components/staff/evidence-forms.tsx';
import { ItemsForm, itemWord } from '../../components/staff/items-form.tsx';
import {
  ConfirmForm,
  EndLicenceForm,
  EndPlacementForm,
  WithdrawEvidenceForm,
} from '../../components/staff/judge-evidence-forms.tsx';
import { PlaceForm, type PlaceFormProps } from '../../components/staff/place-form.tsx';
import { QualificationCard } from '../../components/staff/qualification-card.tsx';
import { PlacementTable, RecognitionList } from '../../components/staff/recognition-and-placement.tsx';
import { ApplyForm, DecideForm } from '../../components/staff/recognition-forms.tsx';
import { staffDetail } from '../../components/staff/staff.graphql.ts';
import { roleMay } from '../../components/staff/staff-may.ts';
import { TaskCard } from '../../components/task-card.tsx';
import type { StaffDetailFragment } from '../../graphql/generated/graphql.ts';
import { graphql, readFragment } from '../../graphql/generated/index.ts';
import { NotHere, Screen } from '../../graphql/screen.tsx';
import { useViewer } from '../../graphql/viewer.tsx';
import { useTitle } from '../../shell/page-title.ts';
import { roleName } from '../../shell/role-name.ts';
import { currentLocale, m } from '../../text/text.ts';
import { Badge, Banner, Card, LinkButton, PageHeader, RubyName, TextLink } from '../../ui/index.ts';

const staffQuery = graphql(`
  query StaffPage($staffId: ID!) {
    staffMember(id: $staffId) {
      id
      ...StaffDetail
    }
    offices {
      id
      name
      nameEn
    }
  }
`);

const tasks = [
  'training',
  'licence',
  'service',
  'items',
  'recognition',
  'place',
  'confirm',
  'withdraw',
  'endLicence',
  'endPlacement',
  'decide',
] as const;
type Task = (typeof tasks)[number];

const search = z.object({
  do: z.enum(tasks).optional().catch(undefined),
  id: z.string().optional().catch(undefined),
});

export const Route = createFileRoute('/staff/$staffId')({ component: StaffPage, validateSearch: search });

function StaffPage() {
  useTitle(m.staff_title());
  const { staffId } = Route.useParams();
  const [result, ask] = useQuery({ query: staffQuery, variables: { staffId } });
  return (
    <Screen result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ staffMember, offices }) =>
        staffMember === null ? (
          <NotHere action={<TextLink to="/staff">{m.staff_to_list()}</TextLink>} />
        ) : (
          <Person person={readFragment(staffDetail, staffMember)} offices={offices} />
        )
      }
    </Screen>
  );
}

function Person({ person, offices }: { person: StaffDetailFragment; offices: PlaceFormProps['offices'] }) {
  const viewer = useViewer();
  const [done, setDone] = useState<string>();
  const { do: task } = Route.useSearch();
  const mayRecord = roleMay(viewer, 'staff:evidence');
  const maySee = roleMay(viewer, 'staff:seeEvidence') && viewer.id !== person.id;
  const mayDecide = roleMay(viewer, 'staff:recognise') && viewer.id !== person.id;
  const mayPlace = roleMay(viewer, 'staff:place');
  const add = (what: Task, words: string, isAllowed = mayRecord) =>
    isAllowed && (
      <LinkButton size="small" icon="plus" to="/staff/$staffId" params={{ staffId: person.id }} search={{ do: what }}>
        {words}
      </LinkButton>
    );
  const evidence = { person, mayRecord, maySee };
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        kicker={<TextLink to="/staff">{m.staff_to_list()}</TextLink>}
        title={
          <span className="inline-block pt-2">
            <RubyName name={person.displayName} kana={person.kana} />
          </span>
        }
        lead={
          <span className="flex flex-wrap items-center gap-2">
            {person.offices.map(({ name, nameEn }) => (currentLocale() === 'ja' ? name : nameEn)).join('、')}
            {person.roles.map((role) => (
              <Badge key={role}>{roleName(role)}</Badge>
            ))}
            {!person.active && <Badge tone="warning">{m.staff_inactive()}</Badge>}
          </span>
        }
      />
      {done && !task && <Banner tone="success" title={done} isLive />}
      <QualificationCard person={person} />
      <OpenTask person={person} offices={offices} onDone={setDone} />
      <Card title={m.staff_trainings()} actions={add('training', m.staff_add_training())}>
        <TrainingTable {...evidence} />
      </Card>
      <Card title={m.staff_licences()} actions={add('licence', m.staff_add_licence())}>
        <LicenceTable {...evidence} />
      </Card>
      <Card title={m.staff_services()} actions={add('service', m.staff_add_service())}>
        <ServiceTable {...evidence} />
      </Card>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={m.staff_items()} actions={add('items', m.staff_set_items(), mayRecord && viewer.id !== person.id)}>
          <Items items={person.welfareOfficerItems} />
        </Card>
        <Card title={m.staff_recognitions()} actions={add('recognition', m.staff_apply())}>
          <RecognitionList person={person} mayDecide={mayDecide} />
        </Card>
      </div>
      <Card title={m.staff_placements()} actions={add('place', m.staff_place(), mayPlace)}>
        <PlacementTable person={person} mayPlace={mayPlace} />
      </Card>
    </div>
  );
}

function Items({ items }: { items: readonly number[] | null }) {
  if (items === null) return <p className="text-muted">{m.staff_items_unknown()}</p>;
  if (items.length === 0) return <p>{m.staff_items_none()}</p>;
  return (
    <ul className="list-disc ps-6">
      {items.map((item) => (
        <li key={item}>{itemWord(item)}</li>
      ))}
    </ul>
  );
}

interface OpenTaskProps {
  person: StaffDetailFragment;
  offices: PlaceFormProps['offices'];
  onDone: (words: string) => void;
}

/** The form that the address names, if any. */
function OpenTask({ person, offices, onDone }: OpenTaskProps) {
  const navigate = Route.useNavigate();
  const { do: task, id = '' } = Route.useSearch();
  if (!task) return null;
  const finish = (words: string) => {
    onDone(words);
    void navigate({ search: {} });
  };
  const plain = { person, onDone: finish };
  const placement = person.placements.find((each) => each.id === id);
  const about = { ...plain, about: id, words: wordsOfEvidence(person, id) };
  const forms: Record<Task, { title: string; form: ReactNode }> = {
    training: { title: m.staff_add_training(), form: <TrainingForm {...plain} /> },
    licence: { title: m.staff_add_licence(), form: <LicenceForm {...plain} /> },
    service: { title: m.staff_add_service(), form: <ServiceForm {...plain} /> },
    items: { title: m.staff_set_items(), form: <ItemsForm {...plain} /> },
    recognition: { title: m.staff_apply(), form: <ApplyForm {...plain} /> },
    place: { title: m.staff_place(), form: <PlaceForm {...plain} offices={offices} /> },
    confirm: { title: m.staff_confirm(), form: <ConfirmForm {...about} /> },
    withdraw: { title: m.staff_withdraw(), form: <WithdrawEvidenceForm {...about} /> },
    endLicence: { title: m.staff_end_licence(), form: <EndLicenceForm {...about} /> },
    endPlacement: {
      title: m.staff_end_placement(),
      form: <EndPlacementForm {...about} words={placement ? teamRoleWord(placement.role) : ''} />,
    },
    decide: { title: m.staff_decide(), form: <DecideForm {...plain} about={id} /> },
  };
  const { title, form } = forms[task];
  return (
    <TaskCard key={`${task}${id}`} title={title}>
      {form}
    </TaskCard>
  );
}
