import { it, expect } from 'vitest';
import { createTestDatabase } from './testing/index.ts';
import { checkDatabase } from './migrations/index.ts';
it('migrates', async () => {
  const db = await createTestDatabase({ name: 'kit', migrations: '/nonexistent' });
  await checkDatabase(db.appUrl);
  await expect(checkDatabase(db.ownerUrl)).rejects.toThrow();
  await db.drop();
});
