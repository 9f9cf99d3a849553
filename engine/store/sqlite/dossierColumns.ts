import { getTableColumns } from 'drizzle-orm';
import { dossiers } from './dossierTables.ts';
import { instances, tasks } from './instanceTables.ts';

const { searchText: _searchText, ...dossierFields } = getTableColumns(dossiers);
const { isStandingStill: _isStandingStill, ...instanceFields } = getTableColumns(instances);
const {
  procedureId: _procedureId,
  searchText: _taskSearchText,
  ...taskFields
} = getTableColumns(tasks);

/** The columns that make a Dossier. */
export const dossierColumns = dossierFields;
/** The columns that make an InstanceRecord. */
export const instanceColumns = instanceFields;
/** The columns that make a TaskRecord. */
export const taskColumns = taskFields;
