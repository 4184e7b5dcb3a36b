import type { Host } from '../../src/renderer/host/host.ts';
import type { DeskApi, Handlers } from '../../src/shared/api/deskApi.ts';
import { commands } from '../../src/shared/api/deskApi.ts';
import { createLocalApi } from '../../src/shared/api/localApi.ts';
import { personOf } from '../../src/shared/desk/personOf.ts';
import { DeskError } from '../../src/shared/lib/result.ts';
import type { GalleryState } from './galleryState.ts';

/** A desk that shows one state and accepts every order without doing anything. */
export function createGalleryHost({ desk, connection = 'open', answers = {} }: GalleryState): Host {
  const accepted = Object.fromEntries(Object.keys(commands).map((name) => [name, () => ({})]));
  const handlers = {
    ...accepted,
    'desk.state': () => desk,
    'customer.search': () => ({ matches: [], more: false }),
    'typed.read': () => ({ person: desk ? personOf(desk) : '', text: '', rev: 0, savedAt: null }),
    'script.list': () => ({ scripts: [] }),
    'home.today': () => {
      throw new DeskError('not-found');
    },
    ...answers,
  } as unknown as Handlers;
  const { api, emit } = createLocalApi(handlers, () => {});
  const asked: string[] = [];
  const ask: DeskApi['ask'] = (name, input) => {
    asked.push(name);
    return api.ask(name, input);
  };
  Object.assign(window, { emit, asked });
  return {
    api: { ...api, ask },
    onConnection(listener) {
      listener(connection === 'lost' ? 'open' : connection);
      if (connection === 'lost') setTimeout(() => listener('lost'), 50);
      return () => {};
    },
  };
}
