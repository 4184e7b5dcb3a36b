import { protocol } from 'electron';

const SCHEME = 'app';
/** Where the page lives inside the window: no file:// privileges, no network. */
export const APP_ORIGIN = `${SCHEME}://crocdesk`;

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page's files under our own scheme. */
export function serveApp(respond: (pathname: string) => Response | Promise<Response>): void {
  protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    return host === 'crocdesk' ? respond(pathname) : new Response(null, { status: 404 });
  });
}
