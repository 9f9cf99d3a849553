import type { FormSetting } from '../../engine/form/formSetting.ts';
import type { InstanceRecord } from '../../engine/model/records.ts';
import { visibleVariables } from '../present/visibleVariables.ts';
import type { Services } from '../services.ts';

/** What a form of an instance's element is filled in: what it sees now, and the moment. */
export function formSetting(
  { runtime, units }: Services,
  { snapshot }: InstanceRecord,
  scopeId: string | null,
): FormSetting {
  return { known: visibleVariables(snapshot, scopeId), at: runtime.now(), units };
}
