export { type Composed, CompositionError, compose } from './compose.ts';
export { inPlainWords, PlainFailure } from './plain-failure.ts';
export { freePort, type RunningPostgres, startPostgres } from './postgres/index.ts';
export { ROOT } from './root.ts';
export { findServices, findSubgraphs, type Service, type SubgraphService } from './services.ts';
