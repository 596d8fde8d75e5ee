export * from './actor.ts';
export * from './permit.ts';
