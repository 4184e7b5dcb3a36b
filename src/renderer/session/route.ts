import { useSyncExternalStore } from 'react';
import { createPlaces } from './places.ts';

const settingsPages = ['telephony', 'join', 'people', 'audit', 'sessions'] as const;
export type SettingsPage = (typeof settingsPages)[number];

export const scriptPages = ['write', 'rehearse', 'versions', 'figures'] as const;
export type ScriptPage = (typeof scriptPages)[number];

/** In an address where the id of a complaint would stand. */
const FIGURES = 'figures';

/** Where the page is; one shape for each screen. */
export type Route =
  | { screen: 'desk' }
  | { screen: 'customers'; id: string | null }
  | { screen: 'calls'; id: string | null }
  /** `id` null: the register, or what it adds up to. */
  | { screen: 'complaints'; id: string | null; page?: 'figures' }
  /** `id` null: the list. */
  | { screen: 'scripts'; id: string | null; page?: ScriptPage }
  | { screen: 'settings'; page?: SettingsPage };

function part(value: string | undefined): string | null {
  try {
    return value ? decodeURIComponent(value) : null;
  } catch {
    return null;
  }
}

/** `#/customers/ID` as a route; anything unknown is the desk. */
export function parseRoute(hash: string): Route {
  const [screen, id, under] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'customers' || screen === 'calls') return { screen, id: part(id) };
  if (screen === 'complaints') return id === FIGURES ? { screen, id: null, page: id } : { screen, id: part(id) };
  if (screen === 'scripts') {
    const page = scriptPages.find((known) => known === under);
    return { screen, id: part(id), ...(page && { page }) };
  }
  if (screen === 'settings') {
    const page = settingsPages.find((known) => known === id);
    return page ? { screen, page } : { screen };
  }
  return { screen: 'desk' };
}

export function hashOf(route: Route): string {
  if ((route.screen === 'settings' || route.screen === 'complaints') && route.page)
    return `#/${route.screen}/${route.page}`;
  const id = 'id' in route && route.id !== null ? `/${encodeURIComponent(route.id)}` : '';
  const page = route.screen === 'scripts' && route.page ? `/${route.page}` : '';
  return `#/${route.screen}${id}${page}`;
}

export const hereNow = (): Route => parseRoute(location.hash);

/** Where the page is already, nothing happens: even then the browser would begin a journey. */
export function navigate(route: Route): void {
  const hash = hashOf(route);
  if (location.hash !== hash) location.hash = hash;
}

/** Where the screens of this page were left. */
export const places = createPlaces<Route>();

const subscribe = (listener: () => void) => {
  const remember = () => places.remember(hereNow());
  const follow = () => {
    remember();
    listener();
  };
  remember();
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
};

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}
