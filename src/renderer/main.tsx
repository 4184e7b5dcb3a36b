import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { createSession } from './app/createSession.ts';
import { styleNonce } from './app/styleNonce.ts';
import { createHost } from './host/createHost.ts';

// What makes the scroll lock of sheets reads its nonce here, before anything is drawn.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

const root = document.getElementById('root');
if (root) createRoot(root).render(<App session={createSession(createHost())} />);
