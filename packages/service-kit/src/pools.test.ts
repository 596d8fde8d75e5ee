import { expect, it } from 'vitest';
import { statementNames } from './pools.ts';

it('names each text once, and leaves what comes after the most unnamed', () => {
  const name = statementNames(2);
  expect(name({ sql: 'select 1' })).toBe('prisma_0');
  expect(name({ sql: 'select 2' })).toBe('prisma_1');
  expect(name({ sql: 'select 1' })).toBe('prisma_0');
  expect(name({ sql: 'select 3' })).toBe('');
  expect(statementNames(2)({ sql: 'select 2' })).toBe('prisma_0');
});
