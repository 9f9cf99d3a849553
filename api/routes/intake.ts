import { z } from '@hono/zod-openapi';
import { checkFormValues } from '../../engine/form/checkFormValues.ts';
import { writtenValues } from '../../engine/form/writtenValues.ts';
import { SYSTEM } from '../../engine/model/command.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import { addUpload } from '../../engine/run/intake/addUpload.ts';
import { submitOnline } from '../../engine/run/intake/submitOnline.ts';
import { groupSecret } from '../access/trackingSecrets.ts';
import {
  OfferedRowSchema,
  OfferedViewSchema,
  SubmitOnlineSchema,
  SubmittedSchema,
  UploadViewSchema,
} from '../contract/intake.ts';
import { listOf } from '../contract/primitives.ts';
import { clientAddress } from '../middleware/clientAddress.ts';
import { spend } from '../middleware/spend.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { takeUpload } from '../middleware/takeUpload.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory } from '../present/directory.ts';
import { toMoment, toMomentOrNull } from '../present/moment.ts';
import {
  presentOffered,
  presentOfferedRow,
  toOffered,
  type Offered,
} from '../present/presentOffered.ts';
import { presentUpload } from '../present/presentSubmission.ts';
import type { Services } from '../services.ts';
import {
  answers,
  createPart,
  declareRoute,
  fileForm,
  jsonBody,
  pathParams,
  UnguessableCommandHeaders,
} from './declareRoute.ts';
import { loadProcedure, readProcedure } from './loadProcedure.ts';
import { commandIdOf } from './requestActor.ts';

const NothingBesideSchema = z.object({});

/** Files that wait for a submission, of everybody together. */
const LOOSE_UPLOADS_MAX = 500;
const RETRY_AFTER_SECONDS = 300;

/** Handing in online, by applicants without an account. */
export function intakeRoutes(services: Services) {
  const part = createPart();
  const { runtime, limits } = services;
  const { store } = runtime;

  part.openapi(
    declareRoute('intake.read', {
      method: 'get',
      path: '/intake/procedures',
      tags: ['intake'],
      responses: answers(listOf(OfferedRowSchema), 'Procedures that take online dossiers, by name'),
    }),
    async (c) => {
      const readings = await Promise.all(
        (await store.listProcedures()).map((procedure) => readProcedure(runtime, procedure)),
      );
      const offers = readings.map(toOffered).filter((it) => it !== null);
      const rows = await Promise.all(
        offers.map(async (it) =>
          presentOfferedRow(it, await loadVersionModel(runtime, it.version.versionId)),
        ),
      );
      return c.json(
        rows.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
        200,
      );
    },
  );

  part.openapi(
    declareRoute('intake.read', {
      method: 'get',
      path: '/intake/procedures/{procedureId}',
      tags: ['intake'],
      request: { params: pathParams('procedureId') },
      responses: answers(OfferedViewSchema, 'What to hand in, what to fill in, and where'),
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      const offered = await loadOffered(services, procedureId);
      const model = await loadVersionModel(runtime, offered.version.versionId);
      return c.json(presentOffered(offered, model, await store.listAgencies()), 200);
    },
  );

  part.openapi(
    declareRoute('intake.submit', {
      method: 'post',
      path: '/intake/uploads',
      tags: ['intake'],
      request: {
        headers: UnguessableCommandHeaders,
        body: fileForm(NothingBesideSchema),
      },
      responses: answers(UploadViewSchema, 'The file, kept for a submission to take it'),
    }),
    async (c) => {
      if ((await store.countLooseUploads()) >= LOOSE_UPLOADS_MAX) {
        throw new RefusalError({ code: 'UPLOADS_BUSY', retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      const commandId = commandIdOf(c.req.valid('header'));
      const answer = await takeUpload(services, c, NothingBesideSchema, async (file) =>
        orRefuse(await addUpload(runtime, { ...file, commandId, actor: SYSTEM })),
      );
      return c.json(presentUpload(orNotFound(await store.findUpload(answer.uploadId))), 200);
    },
  );

  part.openapi(
    declareRoute('intake.submit', {
      method: 'post',
      path: '/intake/submissions',
      tags: ['intake'],
      request: { headers: UnguessableCommandHeaders, body: jsonBody(SubmitOnlineSchema) },
      responses: answers(SubmittedSchema, 'The number, and the secret to look it up with'),
    }),
    async (c) => {
      await spend(limits.submit, clientAddress(c));
      const wish = c.req.valid('json');
      const { form } = await loadOffered(services, wish.procedureId);
      const setting = { known: {}, at: runtime.now(), units: services.units };
      const wrong = checkFormValues(form, wish.variables, setting);
      if (wrong) throw new RefusalError(wrong);
      const answer = orRefuse(
        await submitOnline(runtime, {
          ...wish,
          commandId: commandIdOf(c.req.valid('header')),
          actor: SYSTEM,
          receivingAgencyId: asId<AgencyId>(wish.receivingAgencyId),
          variables: writtenValues(form, wish.variables, setting),
        }),
      );
      const submission = orNotFound(await store.findSubmission(asId(answer.submissionId)));
      const directory = await loadDirectory(store);
      return c.json(
        {
          number: answer.number,
          secret: groupSecret(answer.secret),
          submittedAt: toMoment(submission.submittedAt),
          checkDueAt: toMomentOrNull(submission.checkDueAt),
          placeName: directory.agencyName(submission.receivingAgencyId),
        },
        200,
      );
    },
  );

  return part;
}

async function loadOffered({ runtime }: Services, procedureId: string): Promise<Offered> {
  const offered = toOffered(await loadProcedure(runtime, procedureId));
  if (offered === null) throw new RefusalError({ code: 'NOT_OFFERED_ONLINE', procedureId });
  return offered;
}
