import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './root.ts';

const Manifest = z.object({
  name: z.string(),
  banso: z
    .object({
      subgraph: z.string().optional(),
      port: z.number().optional(),
      partnerPort: z.number().optional(),
      database: z.string(),
    })
    .optional(),
});

/** A service with a database of its own; what its package.json says about it. */
export interface Service {
  readonly name: string;
  readonly folder: string;
  readonly database: string;
  readonly port: number;
  /** Where partners' programs reach it directly, if they do. */
  readonly partnerPort: number | null;
}

export interface SubgraphService extends Service {
  readonly schemaFolder: string;
}

/** Every service that keeps data: the subgraphs and the gateway, by name. */
export function findServices(root = ROOT): Service[] {
  const folder = join(root, 'services');
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'package.json')))
    .flatMap((name) => {
      const { banso } = Manifest.parse(JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')));
      if (banso === undefined) return [];
      return [
        {
          name,
          folder: join(folder, name),
          database: banso.database,
          port: banso.port ?? 0,
          partnerPort: banso.partnerPort ?? null,
        },
      ];
    });
}

/** Every service with a `schema/` folder is a subgraph; nothing else has to be registered anywhere. */
export function findSubgraphs(root = ROOT): SubgraphService[] {
  return findServices(root)
    .map((service) => ({ ...service, schemaFolder: join(service.folder, 'schema') }))
    .filter(({ schemaFolder }) => existsSync(schemaFolder));
}
