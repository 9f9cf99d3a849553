import { useSearchParams } from 'react-router';

import type { DossierQuery } from '../../api/contract/dossiers.ts';
import { toSearch } from '../api/toSearch.ts';

/** The states by which the list of dossiers is narrowed. */
export const STATES = ['all', 'open', 'overdue', 'ended'] as const;
/** The ways by which dossiers come in. */
export const CHANNELS = ['counter', 'post', 'online', 'mobile'] as const;

/** What is asked of the list of dossiers. */
export type Asked = Omit<DossierQuery, 'page'> & {
  readonly status: (typeof STATES)[number];
  readonly page: number;
};

/** What the address of the page asks of the list of dossiers; what changes begins at page 1. */
export function useDossierSearch() {
  const [search, setSearch] = useSearchParams();
  const asked = read(search);
  const change = (next: Partial<Asked>) => {
    setSearch(toSearch({ ...asked, page: 1, ...next }), { replace: true });
  };
  return { asked, change };
}

function read(search: URLSearchParams): Asked {
  const query = search.get('query');
  const channel = CHANNELS.find((it) => it === search.get('channel'));
  return {
    status: STATES.find((state) => state === search.get('status')) ?? 'all',
    page: Math.max(1, Number(search.get('page')) || 1),
    ...(query ? { query } : {}),
    ...(channel ? { channel } : {}),
  };
}
