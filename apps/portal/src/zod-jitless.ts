import { z } from 'zod';

// Before any schema is made: zod's probe for `new Function` would break the content security policy.
z.config({ jitless: true });
