import { m } from '../text/text.ts';

export interface NavigationItem {
  /** Path of the area's first screen. */
  to: string;
  label: () => string;
  /** Second key of its shortcut, after `g`. */
  key: string;
}

const items = {
  today: { to: '/', label: m.shell_nav_today, key: 't' },
  cases: { to: '/cases', label: m.shell_nav_cases, key: 'c' },
  meetings: { to: '/meetings', label: m.shell_nav_meetings, key: 'm' },
  decisions: { to: '/decisions', label: m.shell_nav_decisions, key: 'd' },
  staff: { to: '/staff', label: m.shell_nav_staff, key: 's' },
  agencies: { to: '/agencies', label: m.shell_nav_agencies, key: 'a' },
  overview: { to: '/overview', label: m.shell_nav_overview, key: 'o' },
  inbox: { to: '/inbox', label: m.shell_nav_inbox, key: 'i' },
  agency: { to: '/agency', label: m.shell_nav_agency, key: 'a' },
} satisfies Record<string, NavigationItem>;

type Area = keyof typeof items;

const areasByRole: Readonly<Record<string, readonly Area[]>> = {
  prefectureManager: ['today', 'cases', 'meetings', 'decisions', 'staff', 'agencies', 'overview'],
  prefectureAuditor: ['cases', 'meetings', 'staff', 'agencies', 'overview'],
  officeSupervisor: ['today', 'cases', 'meetings', 'staff', 'agencies', 'overview'],
  chiefConsultationWorker: ['today', 'cases', 'meetings', 'staff', 'agencies', 'overview'],
  consultationWorker: ['today', 'cases', 'meetings', 'staff', 'agencies'],
  employmentWorker: ['today', 'cases', 'meetings', 'staff', 'agencies'],
  outreachWorker: ['today', 'cases', 'meetings', 'staff', 'agencies'],
  townStaff: ['today', 'cases', 'agencies'],
  contractorAdministrator: ['today', 'staff', 'agencies', 'overview'],
  systemAdministrator: ['staff', 'agencies'],
  partnerStaff: ['inbox', 'agency'],
};

const order = Object.keys(items) as Area[];

/** What a person's roles open, in the order of the page. What they may do there each subgraph decides. */
export function navigationFor(roles: readonly string[]): NavigationItem[] {
  const wanted = new Set(roles.flatMap((role) => areasByRole[role] ?? []));
  return order.filter((area) => wanted.has(area)).map((area) => items[area]);
}
