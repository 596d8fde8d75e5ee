import './zod-jitless.ts';
import '@fontsource-variable/noto-sans-jp';
import './ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askSession, session, signInAddress } from './graphql/session.ts';
import { App } from './shell/app.tsx';
import { showLocale } from './text/text.ts';

async function start(): Promise<void> {
  showLocale();
  const isGallery = import.meta.env.DEV && location.pathname.startsWith('/dev/');
  const answer = isGallery ? undefined : await askSession();
  if (answer && !answer.signedIn) {
    location.assign(signInAddress(`${location.pathname}${location.search}`));
    return;
  }
  session.belongsTo(answer?.subject);
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
}

void start();
