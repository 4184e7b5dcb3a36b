import type { BrowserContext, Route } from 'playwright-core';

type Answer = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();
const handlers = new Map<string, Answer>();
/** Chromium knows no scheme of ours without Electron: `app://crocdesk/x` is shown as `https://crocdesk.app.invalid/x`. */
const SUFFIX = '.invalid';

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: Record<string, boolean> }[]) {
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, answer: Answer) {
    if (!privileged.has(scheme)) throw new Error(`scheme ${scheme} was not registered before ready`);
    handlers.set(scheme, answer);
  },
};

export const toShown = (url: string): string =>
  url.replace(/^([a-z]+):\/\/([^/]+)/, (all, scheme: string, host: string) =>
    handlers.has(scheme) ? `https://${host}.${scheme}${SUFFIX}` : all,
  );

export const toReal = (url: string): string =>
  url.replace(/^https:\/\/([^/]+)\.([a-z]+)\.invalid/, (_all, host: string, scheme: string) => `${scheme}://${host}`);

/** Answers the page's requests from the handlers that main registered; everything else is refused. */
export async function routeSchemes(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route: Route) => {
    const real = toReal(route.request().url());
    const handler = handlers.get(new URL(real).protocol.slice(0, -1));
    if (!handler) return route.abort();
    const response = await handler(new Request(real, { method: route.request().method() }));
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  });
}
