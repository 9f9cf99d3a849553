import { orRefuse } from '../middleware/refusalError.ts';
import { planSubmissionForm, SUBMISSION_FORMS } from '../printing/planSubmissionForm.ts';
import type { Services } from '../services.ts';
import { answerPdf } from './answerPdf.ts';
import { answersPdf, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadSubmissionSource } from './loadSubmissionView.ts';
import { personOf } from './requestActor.ts';

/** The printed forms of what was handed in online, each as a PDF. */
export function submissionFormRoutes(services: Services) {
  const part = createPart();
  const { noteAccess } = services;

  for (const kind of SUBMISSION_FORMS) {
    part.openapi(
      declareRoute('submission.read', {
        method: 'get',
        path: `/submissions/{submissionId}/${kind}.pdf`,
        tags: ['submissions'],
        request: { params: pathParams('submissionId') },
        responses: answersPdf(`The form "${kind}" of the submission`),
      }),
      async (c) => {
        const person = personOf(c);
        const { submissionId } = c.req.valid('param');
        const source = await loadSubmissionSource(services, person, submissionId);
        const filled = orRefuse(planSubmissionForm(kind, source));
        noteAccess({ personId: person.personId, dossierId: submissionId, what: kind });
        return answerPdf(c, filled, `${source.submission.number}-${filled.form.number}`);
      },
    );
  }

  return part;
}
