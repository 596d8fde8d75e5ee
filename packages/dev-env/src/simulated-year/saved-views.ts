import type { Acting } from '../demo/acting.ts';

const saveFilter = { name: 'saveFilter', success: 'on FiltersSaved { filter { id } }' };

/** What two of the demo's people look for often; neither sees the other's. */
export async function saveViews(acting: Acting): Promise<void> {
  await acting.act('cases', 'demo:outreach', saveFilter, {
    name: '小鹿野町の担当',
    filter: { mine: true, townCode: '113654' },
    sort: 'LAST_CONTACT_ASC',
  });
  await acting.act('cases', 'demo:supervisor', saveFilter, {
    name: '連絡の途切れたケース',
    filter: { look: 'SILENT' },
    sort: 'LAST_CONTACT_ASC',
  });
}
