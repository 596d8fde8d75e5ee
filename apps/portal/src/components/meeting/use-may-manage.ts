import { hasRole, useViewer } from '../../graphql/viewer.tsx';

/** For what to show only; the server asks again. */
export const useMayManageMeetings = (): boolean => hasRole(useViewer(), 'chiefConsultationWorker', 'officeSupervisor');
