import { fileURLToPath } from 'node:url';
import { pictureSuite } from '@banso/service-kit/testing';

pictureSuite('cases', fileURLToPath(new URL('../prisma/', import.meta.url)));
