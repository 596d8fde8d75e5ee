import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, databasePicture } from '@banso/service-kit/testing';
import { expect, it } from 'vitest';

const prisma = (path: string): string => fileURLToPath(new URL(`../prisma/${path}`, import.meta.url));

/** `WRITE_PICTURE=1` writes it anew after a migration. */
it('the database is what the committed picture shows', async () => {
  const database = await createTestDatabase({ name: 'network', migrations: prisma('migrations') });
  try {
    const picture = await databasePicture(database.adminUrl);
    if (process.env.WRITE_PICTURE) writeFileSync(prisma('picture.txt'), picture);
    expect(picture).toBe(readFileSync(prisma('picture.txt'), 'utf8'));
  } finally {
    await database.drop();
  }
});
