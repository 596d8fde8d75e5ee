import { render, screen } from '@testing-library/react';
import { Client, Provider } from 'urql';
import { describe, expect, it } from 'vitest';
import type { InvitationRowFragment } from '../../graphql/generated/graphql.ts';
import { Invitations } from './invitations.tsx';

const client = new Client({ url: 'http://localhost/graphql', exchanges: [], preferGetMethod: false });
const invited = (changes: Partial<InvitationRowFragment>) =>
  ({
    id: 'a',
    version: 1,
    fromOffice: '秩父事務所',
    fromOfficePhone: '000-000-0101',
    at: '2026-12-03T10:00:00+09:00',
    place: '町役場 二階',
    state: 'ASKED',
    mayAnswer: true,
    ...changes,
  }) as InvitationRowFragment;
const show = (changes: Partial<InvitationRowFragment> = {}) =>
  render(
    <Provider value={client}>
      <Invitations invitations={[invited(changes) as never]} />
    </Provider>,
  );

describe('会議への出席のお願い', () => {
  it('は、だれが、何に、いつ、どこで、何を押すかを言う', () => {
    show();
    screen.getByRole('heading', { name: /秩父事務所から、支援調整会議への出席をお願いしています/ });
    expect(screen.getByText(/12月3日.*10:00/)).toBeTruthy();
    expect(screen.getByText('町役場 二階')).toBeTruthy();
    expect(screen.getByRole('link', { name: '000-000-0101' }).getAttribute('href')).toBe('tel:0000000101');
    expect(screen.getByText(/「出席する」か「出席しない」を押して/)).toBeTruthy();
  });

  it('は、返事のあと、取り消しのあと、始まったあとに、もう押すものがあるかを言う', () => {
    show({ state: 'ACCEPTED' });
    expect(screen.getByText(/来られなくなったら.*「出席しない」/)).toBeTruthy();
    show({ state: 'CALLED_OFF', mayAnswer: false });
    expect(screen.getByText(/取り消されました。返事は要りません/)).toBeTruthy();
    show({ mayAnswer: false, fromOfficePhone: null });
    expect(screen.getByText(/ここでは返事できません/)).toBeTruthy();
  });
});
