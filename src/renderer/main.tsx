import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createSession } from './app/createSession.ts';
import { takeTelLink } from './app/takeTelLink.ts';
import { createHost } from './host/createHost.ts';

const root = document.getElementById('root');
if (root) {
  const session = createSession(createHost());
  createRoot(root).render(<App session={session} />);
  void takeTelLink(session);
}
