import { Suspense, useState } from 'react';
import { useDesk } from '../session/useDesk.ts';
import { FirstRunScreen, JoinOffer, SignInScreen } from './lazyScreens.ts';

/** What stands before the desk: signing in where its centre asks for that, then three answers. */
export function Beginning() {
  const account = useDesk((desk) => desk.account);
  const [wantsToJoin, setWantsToJoin] = useState(false);
  const isOwn = account?.centre !== 'joined';
  const needsSignIn = !isOwn && account?.state !== 'signed-in';
  const offer = isOwn && <JoinOffer onJoin={() => setWantsToJoin(true)} />;
  return (
    <Suspense fallback={null}>
      {needsSignIn && <SignInScreen />}
      {!needsSignIn && isOwn && wantsToJoin && <SignInScreen onBack={() => setWantsToJoin(false)} />}
      {!needsSignIn && !(isOwn && wantsToJoin) && (
        <FirstRunScreen offer={offer} name={isOwn ? '' : (account?.user?.name ?? '')} />
      )}
    </Suspense>
  );
}
