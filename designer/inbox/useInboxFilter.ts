import { useState } from 'react';
import { useSearchParams } from 'react-router';

import type { TaskQuery } from '../../api/contract/tasks.ts';

/** What the inbox shows, as chosen by the person. */
export type InboxFilterValues = {
  readonly scope: 'mine' | 'unit';
  readonly query: string;
  readonly procedureId: string;
  readonly overdue: boolean;
};

/** The filter in the address of the page and the query of the API that it stands for. */
export function useInboxFilter() {
  const [search, setSearch] = useSearchParams();
  const values: InboxFilterValues = {
    scope: search.get('scope') === 'mine' ? 'mine' : 'unit',
    query: search.get('query') ?? '',
    procedureId: search.get('procedureId') ?? '',
    overdue: search.get('overdue') === 'true',
  };
  const change = (part: Partial<InboxFilterValues>) =>
    setSearch(toSearchParams({ ...values, ...part }), { replace: true });
  const [resetKey, setResetKey] = useState(0);
  const clear = () => {
    setResetKey((key) => key + 1);
    change({ query: '', procedureId: '', overdue: false });
  };
  const isFiltered = values.query !== '' || values.procedureId !== '' || values.overdue;
  const taskQuery = (scope: InboxFilterValues['scope']): TaskQuery => ({
    scope,
    ...(values.query ? { query: values.query } : {}),
    ...(values.procedureId ? { procedureId: values.procedureId } : {}),
    ...(values.overdue ? { overdue: 'true' } : {}),
  });
  return { values, change, clear, resetKey, isFiltered, taskQuery };
}

function toSearchParams(values: InboxFilterValues): Record<string, string> {
  return {
    scope: values.scope,
    ...(values.query ? { query: values.query } : {}),
    ...(values.procedureId ? { procedureId: values.procedureId } : {}),
    ...(values.overdue ? { overdue: 'true' } : {}),
  };
}
