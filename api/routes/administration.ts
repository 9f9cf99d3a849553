import { unansweredCalls } from '../../engine/run/unansweredCalls.ts';
import { IncidentViewSchema, type IncidentView } from '../contract/dossiers.ts';
import { listOf } from '../contract/primitives.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { elementsStandingStill } from '../present/elementsTold.ts';
import { presentStandingStill, presentUnanswered } from '../present/presentIncidents.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute } from './declareRoute.ts';
import { personOf } from './requestActor.ts';

const INCIDENTS_MAX = 200;

/** What the administrator looks at: dossiers that stand still. */
export function administrationRoutes({ runtime }: Services) {
  const part = createPart();

  part.openapi(
    declareRoute('incident.read', {
      method: 'get',
      path: '/incidents',
      tags: ['administration'],
      responses: answers(
        listOf(IncidentViewSchema),
        'Elements that wait for a person, and systems that do not answer',
      ),
    }),
    async (c) => {
      const standing = await runtime.store.listStandingStill(INCIDENTS_MAX);
      const views: IncidentView[] = [];
      for (const one of standing) {
        const told = elementsStandingStill([one.instance], one.failedCalls);
        const model = await loadVersionModel(runtime, one.dossier.versionId, told);
        views.push(...presentStandingStill(one, model, personOf(c)));
      }
      for (const one of await unansweredCalls(runtime, INCIDENTS_MAX)) {
        const { versionId } = one.dossier;
        const model = await loadVersionModel(runtime, versionId, [one.call.elementId]);
        views.push(presentUnanswered(one, model, personOf(c)));
      }
      return c.json(views, 200);
    },
  );

  return part;
}
