import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** The tabs of the inbox; "workload" is for heads of units. */
export const INBOX_TABS = [
  'mine',
  'unit',
  'late',
  'coming',
  'sent',
  'watched',
  'workload',
] as const;

/** One tab of the inbox. */
export type InboxTab = (typeof INBOX_TABS)[number];

/** What the inbox shows, as chosen by the person. */
export type InboxFilterValues = {
  readonly scope: InboxTab;
  readonly query: string;
  readonly procedureId: string;
};

/** The filter in the address of the page, and the part of it that every list is asked. */
export function useInboxFilter() {
  const [search, setSearch] = useSearchParams();
  const values: InboxFilterValues = {
    scope: INBOX_TABS.find((tab) => tab === search.get('scope')) ?? 'unit',
    query: search.get('query') ?? '',
    procedureId: search.get('procedureId') ?? '',
  };
  const [resetKey, setResetKey] = useState(0);
  const change = (part: Partial<InboxFilterValues>) =>
    setSearch(toSearchParams({ ...values, ...part }), { replace: true });
  /** Also what stands in the search box is written anew. */
  const replace = (part: Partial<InboxFilterValues>) => {
    setResetKey((key) => key + 1);
    change(part);
  };
  const clear = () => replace({ query: '', procedureId: '' });
  const isFiltered = values.query !== '' || values.procedureId !== '';
  const asked = {
    ...(values.query ? { query: values.query } : {}),
    ...(values.procedureId ? { procedureId: values.procedureId } : {}),
  };
  return { values, change, replace, clear, resetKey, isFiltered, asked };
}

/** The filter of the inbox and how it is changed. */
export type InboxFilterState = ReturnType<typeof useInboxFilter>;

function toSearchParams({ scope, query, procedureId }: InboxFilterValues): Record<string, string> {
  return {
    scope,
    ...(query ? { query } : {}),
    ...(procedureId ? { procedureId } : {}),
  };
}
