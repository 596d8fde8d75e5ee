export * from './case-event.ts';
export * from './stage.ts';
