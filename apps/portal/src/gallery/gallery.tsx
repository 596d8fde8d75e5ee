import { Client, fetchExchange } from '@urql/core';
import { Provider } from 'urql';
import { ViewerProvider } from '../graphql/viewer.tsx';
import { Shell } from '../shell/shell.tsx';
import { PageHeader, Tabs } from '../ui/index.ts';
import { GalleryCharts } from './gallery-charts.tsx';
import { GalleryForm } from './gallery-form.tsx';
import { GalleryParts } from './gallery-parts.tsx';

const viewer = {
  __typename: 'Viewer' as const,
  id: 'gallery',
  displayName: '見本 花子',
  roles: ['officeSupervisor', 'outreachWorker'],
  officeIds: [],
  townCodes: [],
  agencyId: null,
  organisation: {
    __typename: 'Organisation' as const,
    id: 'o',
    name: '見本県自立相談支援機関',
    kind: 'PREFECTURE' as const,
  },
};

const client = new Client({ url: '/dev/nowhere', exchanges: [fetchExchange], preferGetMethod: false });

/** Made-up content; never part of a build. */
export default function Gallery() {
  return (
    <Provider value={client}>
      <ViewerProvider viewer={viewer}>
        <Shell>
          <PageHeader kicker="/dev/gallery" title="部品の見本" lead="画面の部品を一か所で見るためのページです。" />
          <Tabs
            label="見本"
            items={[
              { id: 'parts', label: '部品', content: <GalleryParts /> },
              { id: 'form', label: '入力', content: <GalleryForm /> },
              { id: 'charts', label: '図', content: <GalleryCharts /> },
            ]}
          />
        </Shell>
      </ViewerProvider>
    </Provider>
  );
}
