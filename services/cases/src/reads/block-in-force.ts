import { visitBlockInForce } from '@banso/domain/casework';
import { blockFacts, type VisitBlockRow } from '../persistence/visit-blocks.ts';
import type { CasesScope } from '../scope.ts';

export const blockInForce = (scope: CasesScope, row: VisitBlockRow): boolean =>
  visitBlockInForce(blockFacts(row), scope.today);
