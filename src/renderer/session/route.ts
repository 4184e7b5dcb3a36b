import { useSyncExternalStore } from 'react';
import { createPlaces } from './places.ts';

/** Where the page is; one shape for each screen. */
export type Route =
  | { screen: 'desk' }
  | { screen: 'customers'; id: string | null }
  | { screen: 'calls'; id: string | null }
  | { screen: 'settings'; page?: 'telephony' };

function part(value: string | undefined): string | null {
  try {
    return value ? decodeURIComponent(value) : null;
  } catch {
    return null;
  }
}

/** `#/customers/ID` as a route; anything unknown is the desk. */
export function parseRoute(hash: string): Route {
  const [screen, id] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'customers' || screen === 'calls') return { screen, id: part(id) };
  if (screen === 'settings') return id === 'telephony' ? { screen, page: id } : { screen };
  return { screen: 'desk' };
}

export function hashOf(route: Route): string {
  if (route.screen === 'settings' && route.page) return `#/settings/${route.page}`;
  const id = 'id' in route && route.id !== null ? `/${encodeURIComponent(route.id)}` : '';
  return `#/${route.screen}${id}`;
}

export const hereNow = (): Route => parseRoute(location.hash);

export function navigate(route: Route): void {
  location.hash = hashOf(route);
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
