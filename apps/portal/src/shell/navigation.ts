import { type Action, actions } from '@banso/domain/authorisation';
import { m } from '../text/text.ts';

export interface NavigationItem {
  /** Path of the area's first screen. */
  to: string;
  label: () => string;
  /** Second key of its shortcut, after `g`. */
  key: string;
  /** What the area is for: whoever may not do it has no work there. */
  action: Action;
}

const items = {
  today: { to: '/', label: m.shell_nav_today, key: 't', action: 'case:read' },
  cases: { to: '/cases', label: m.shell_nav_cases, key: 'c', action: 'case:read' },
  leads: { to: '/leads', label: m.shell_nav_leads, key: 'l', action: 'lead:read' },
  visits: { to: '/visits', label: m.shell_nav_visits, key: 'v', action: 'visit:read' },
  team: { to: '/team', label: m.shell_nav_team, key: 'w', action: 'team:read' },
  meetings: { to: '/meetings', label: m.shell_nav_meetings, key: 'm', action: 'case:read' },
  decisions: { to: '/decisions', label: m.shell_nav_decisions, key: 'd', action: 'note:read' },
  staff: { to: '/staff', label: m.shell_nav_staff, key: 's', action: 'staff:read' },
  agencies: { to: '/agencies', label: m.shell_nav_agencies, key: 'a', action: 'directory:read' },
  overview: { to: '/overview', label: m.shell_nav_overview, key: 'o', action: 'overview:read' },
  transfers: { to: '/transfers', label: m.shell_nav_transfers, key: 'h', action: 'case:read' },
  retention: { to: '/retention', label: m.shell_nav_retention, key: 'r', action: 'case:delete' },
  inbox: { to: '/inbox', label: m.shell_nav_inbox, key: 'i', action: 'referral:answer' },
  agency: { to: '/agency', label: m.shell_nav_agency, key: 'a', action: 'agency:maintain' },
} satisfies Record<string, NavigationItem>;

type Area = keyof typeof items;

const areasByRole: Readonly<Record<string, readonly Area[]>> = {
  prefectureManager: [
    'today',
    'cases',
    'leads',
    'team',
    'visits',
    'meetings',
    'decisions',
    'staff',
    'agencies',
    'overview',
    'retention',
  ],
  prefectureAuditor: ['cases', 'leads', 'meetings', 'staff', 'agencies', 'overview'],
  officeSupervisor: [
    'today',
    'cases',
    'leads',
    'team',
    'visits',
    'meetings',
    'decisions',
    'staff',
    'agencies',
    'overview',
    'transfers',
    'retention',
  ],
  chiefConsultationWorker: [
    'today',
    'cases',
    'leads',
    'team',
    'visits',
    'meetings',
    'decisions',
    'staff',
    'agencies',
    'overview',
    'transfers',
  ],
  consultationWorker: ['today', 'cases', 'leads', 'visits', 'meetings', 'decisions', 'staff', 'agencies'],
  employmentWorker: ['today', 'cases', 'leads', 'visits', 'meetings', 'decisions', 'staff', 'agencies'],
  outreachWorker: ['today', 'cases', 'leads', 'visits', 'meetings', 'decisions', 'staff', 'agencies'],
  townStaff: ['today', 'cases', 'leads', 'agencies'],
  contractorAdministrator: ['staff', 'agencies'],
  systemAdministrator: ['agencies'],
  partnerStaff: ['inbox', 'agency'],
};

const order = Object.keys(items) as Area[];

/** What a person's roles open, in the order of the page. What they may do there each subgraph decides. */
export function navigationFor(roles: readonly string[]): NavigationItem[] {
  const wanted = new Set(roles.flatMap((role) => areasByRole[role] ?? []));
  return order.filter((area) => wanted.has(area)).map((area) => items[area]);
}

/** Whether a page is this person's work at all; one that belongs to no area (an unknown address) is left to itself. */
export function isOwnWork(roles: readonly string[], path: string): boolean {
  const first = `/${path.split('/')[1] ?? ''}`;
  const area = Object.values(items).find(({ to }) => to === (first === '/offices' ? '/staff' : first));
  return area === undefined || area.to === '/' || actions[area.action].some((role) => roles.includes(role));
}
