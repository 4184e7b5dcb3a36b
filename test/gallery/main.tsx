import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../src/renderer/app/App.tsx';
import { createSession } from '../../src/renderer/app/createSession.ts';
import type { Language } from '../../src/shared/lib/text.ts';
import { createGalleryHost } from './createGalleryHost.ts';
import type { GalleryState, GalleryStates } from './galleryState.ts';
import { Index } from './Index.tsx';

const files = import.meta.glob<{ states?: GalleryStates }>('./fixtures/*.ts', { eager: true });
const states: GalleryStates = Object.assign({}, ...Object.values(files).map((file) => file.states ?? {}));

const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? 'fr') as Language;
const theme = asked.get('theme') === 'dark' ? ('dark' as const) : ('light' as const);
const state = states[asked.get('state') ?? ''];

const inLanguage = (shown: GalleryState): GalleryState => {
  const { profile } = shown.desk;
  return { ...shown, desk: { ...shown.desk, theme, profile: profile && { ...profile, language } } };
};

document.body.dataset.press = JSON.stringify(state?.press ?? []);
if (state) location.hash = state.hash ?? '#/desk';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    state ? (
      <App session={createSession(createGalleryHost(inLanguage(state)))} />
    ) : (
      <Index names={Object.keys(states)} />
    ),
  );
}
