export * from './evaluate.ts';
export * from './facts.ts';
export * from './uses-saposute.ts';
export * from './within-ice-age-generation.ts';
