export * from './access.ts';
export * from './gate.ts';
export * from './membership.ts';
export * from './session.ts';
export * from './transfer.ts';
