const SCHEME = 'tel';
/** The page reads the link at its load (see app/takeTelLink). */
const address = (): string => `${location.origin}/?tel=%s`;

interface Handlers {
  registerProtocolHandler?: (scheme: string, url: string) => void;
  unregisterProtocolHandler?: (scheme: string, url: string) => void;
}

const asked = (name: keyof Handlers): boolean => {
  const browser = navigator as Handlers;
  try {
    browser[name]?.(SCHEME, address());
    return isSecureContext && browser[name] !== undefined;
  } catch {
    return false;
  }
};

/** Asks the browser to open `tel:` links with this page. False where it cannot; whether it will, it does not say. */
export const takeTelLinks = (): boolean => asked('registerProtocolHandler');
export const giveTelLinks = (): boolean => asked('unregisterProtocolHandler');
