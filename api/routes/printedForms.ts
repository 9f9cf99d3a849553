import { PrintedFormViewSchema } from '../contract/printedForms.ts';
import { listOf } from '../contract/primitives.ts';
import { orRefuse } from '../middleware/refusalError.ts';
import { may } from '../policy/policies.ts';
import { toDay } from '../present/moment.ts';
import { loadPrintSource, type PrintSource } from '../printing/facts/printSource.ts';
import { formInForce } from '../printing/formInForce.ts';
import { DOSSIER_FORMS, planForm } from '../printing/planForm.ts';
import type { PrintedForm } from '../printing/printedForm.ts';
import type { Services } from '../services.ts';
import { answerPdf } from './answerPdf.ts';
import { answers, answersPdf, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadVisibleDossier } from './loadDossier.ts';
import { presentForm } from './presentForm.ts';
import { personOf } from './requestActor.ts';

/** The printed forms of a dossier: which apply, and each of them as a PDF. */
export function printedFormRoutes(services: Services) {
  const part = createPart();
  const { noteAccess } = services;

  part.openapi(
    declareRoute('dossier.print', {
      method: 'get',
      path: '/dossiers/{dossierId}/printed-forms',
      tags: ['dossiers'],
      request: { params: pathParams('dossierId') },
      responses: answers(listOf(PrintedFormViewSchema), 'The forms that can be printed now'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const source = await loadPrintSource(services, dossier);
      const receipt = may('dossier.receipt', person.roles) ? [receiptOf(source)] : [];
      const others = DOSSIER_FORMS.map((kind) => planForm(kind, source));
      const forms = others.flatMap((planned) => (planned.ok ? [planned.value.form] : []));
      return c.json(
        [...receipt.flat(), ...forms].map((form) =>
          presentForm(form, `/dossiers/${dossier.dossierId}`),
        ),
        200,
      );
    },
  );

  for (const kind of DOSSIER_FORMS) {
    part.openapi(
      declareRoute('dossier.print', {
        method: 'get',
        path: `/dossiers/{dossierId}/${kind}.pdf`,
        tags: ['dossiers'],
        request: { params: pathParams('dossierId') },
        responses: answersPdf(`The form "${kind}" of the dossier`),
      }),
      async (c) => {
        const person = personOf(c);
        const { dossierId } = c.req.valid('param');
        const dossier = await loadVisibleDossier(services, person, dossierId);
        const filled = orRefuse(planForm(kind, await loadPrintSource(services, dossier)));
        noteAccess({ personId: person.personId, dossierId: dossier.dossierId, what: kind });
        return answerPdf(c, filled, `${dossier.code}-${filled.form.number}`);
      },
    );
  }

  return part;
}

function receiptOf({ dossier }: PrintSource): readonly PrintedForm[] {
  const form = formInForce('receipt', toDay(dossier.receivedAt));
  return form === null ? [] : [form];
}
