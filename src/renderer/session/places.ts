/** Where each screen was left: whoever a call takes away from a record comes back to that record. */
export function createPlaces<R extends { screen: string }>() {
  const left = new Map<string, R>();
  return {
    remember: (route: R): void => void left.set(route.screen, route),
    /** A screen as it was left; asked for while it is open, its beginning. */
    wayTo: (first: R, here: R): R => (here.screen === first.screen ? first : (left.get(first.screen) ?? first)),
  };
}
