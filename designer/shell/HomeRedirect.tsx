import { Navigate } from 'react-router';

import { useMe } from '../api/useSession.ts';
import { paths } from '../paths.ts';
import { navigationFor } from './navigation.ts';

/** Sends a person to where their work is. */
export function HomeRedirect() {
  const [first] = navigationFor(useMe());
  return <Navigate to={first?.to ?? paths.inbox()} replace />;
}
