import { readText } from '../../../engine/parse/moddleElement.ts';
import { readVersion } from '../draftQueries.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { notifyFailed } from '../../ui/notify.ts';
import { copyIn } from './copyIn.ts';
import { namedBy, publishedProcedures } from './publishedProcedures.ts';
import { stepTexts } from './stepTexts.ts';

/**
 * Reads the version in force of what a call names and draws its steps in place of the call; tells
 * when there is none.
 */
export async function copyCalledIn(services: EditorServices, call: DrawnElement): Promise<void> {
  const name = readText(objectOf(call), 'calledElement') ?? '';
  const procedures = await publishedProcedures();
  const called = namedBy(procedures, name);
  if (!called?.inForce) {
    notifyFailed(stepTexts()('menu.notPublished', { name }));
    return;
  }
  await copyIn(services, call, await readVersion(called.procedureId, called.inForce.versionId));
}
