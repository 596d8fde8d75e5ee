export * from './evaluate.ts';
export * from './evidence.ts';
export * from './grounds/licensed-practice.ts';
export * from './grounds/ministry-training.ts';
export * from './grounds/social-welfare-officer.ts';
export * from './grounds/years-of-service.ts';
export * from './held-licences.ts';
export * from './lapse.ts';
export { type Run, type ServiceLength, serviceLength, serviceRuns } from './service-length.ts';
