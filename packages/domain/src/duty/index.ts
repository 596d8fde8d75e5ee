export * from './count-duties.ts';
export * from './duties.ts';
export * from './who-may-perform.ts';
