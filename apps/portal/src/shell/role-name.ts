import { m } from '../text/text.ts';

const names: Readonly<Record<string, () => string>> = {
  prefectureManager: m.shell_role_prefecture_manager,
  prefectureAuditor: m.shell_role_prefecture_auditor,
  officeSupervisor: m.shell_role_office_supervisor,
  chiefConsultationWorker: m.shell_role_chief_consultation_worker,
  consultationWorker: m.shell_role_consultation_worker,
  employmentWorker: m.shell_role_employment_worker,
  outreachWorker: m.shell_role_outreach_worker,
  townStaff: m.shell_role_town_staff,
  contractorAdministrator: m.shell_role_contractor_administrator,
  partnerStaff: m.shell_role_partner_staff,
  partnerProgram: m.shell_role_partner_program,
  systemAdministrator: m.shell_role_system_administrator,
};

export const roleName = (role: string): string => names[role]?.() ?? role;
