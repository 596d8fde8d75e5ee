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
  const answer = await askSession();
  const open = location.pathname.startsWith('/dev/') && import.meta.env.DEV;
  if (answer && !answer.signedIn && !open) {
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
