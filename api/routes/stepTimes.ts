import { measureSteps } from '../../engine/run/measureSteps.ts';
import { StepTimesSchema } from '../contract/stepTimes.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadProcedure } from './loadProcedure.ts';

/** The latest ones are enough for a median, and reading more takes time. */
const TASKS_MAX = 20_000;

/** How long the steps of a procedure really took, in dossiers that have ended. */
export function stepTimeRoutes({ runtime }: Services) {
  const part = createPart();
  part.openapi(
    declareRoute('statistics.read', {
      method: 'get',
      path: '/procedures/{procedureId}/step-times',
      tags: ['procedures'],
      request: { params: pathParams('procedureId') },
      responses: answers(
        StepTimesSchema,
        'Times of the steps in ended dossiers of the version in force',
      ),
    }),
    async (c) => {
      const { inForce } = await loadProcedure(runtime, c.req.valid('param').procedureId);
      if (inForce === null) return c.json({ versionNumber: null, steps: [] }, 200);
      const { versionId, number } = inForce;
      const tasks = await runtime.store.listCompletedTasks(versionId, TASKS_MAX);
      const { main } = await loadVersionModel(runtime, versionId);
      const calendar = runtime.calendars(main.settings.calendar);
      return c.json({ versionNumber: number, steps: [...measureSteps(tasks, calendar)] }, 200);
    },
  );
  return part;
}
