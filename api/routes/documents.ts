import { z } from '@hono/zod-openapi';
import { asId, type TaskId } from '../../engine/model/ids.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import { addDocument } from '../../engine/run/addDocument.ts';
import { DocumentViewSchema } from '../contract/documents.ts';
import { answerFile } from '../documents/answerFile.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { takeUpload } from '../middleware/takeUpload.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentDocument } from '../present/presentDocument.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  fileForm,
  pathParams,
} from './declareRoute.ts';
import { loadVisibleDossier } from './loadDossier.ts';
import { actorOn, commandIdOf, personOf } from './requestActor.ts';

const UploadSchema = z.object({
  title: z.string().trim().min(1).max(300),
  taskId: z.string().max(200).optional(),
});

/** Documents of a dossier: up as multipart, down as attachments. */
export function documentRoutes(services: Services) {
  const part = createPart();
  const { runtime, noteAccess } = services;

  part.openapi(
    declareRoute('document.add', {
      method: 'post',
      path: '/dossiers/{dossierId}/documents',
      tags: ['documents'],
      request: {
        params: pathParams('dossierId'),
        headers: CommandHeaders,
        body: fileForm(UploadSchema),
      },
      responses: answers(DocumentViewSchema, 'The document as stored'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      if (dossier.finishedAt !== null && dossier.status !== 9) {
        throw new RefusalError({ code: 'INSTANCE_ENDED' });
      }
      const commandId = commandIdOf(c.req.valid('header'));
      const answer = await takeUpload(services, c, UploadSchema, async (file, fields) =>
        orRefuse(
          await addDocument(runtime, {
            commandId,
            actor: actorOn(person, dossier),
            dossierId: dossier.dossierId,
            taskId: await ownTask(services, dossier, fields.taskId),
            title: fields.title,
            ...file,
          }),
        ),
      );
      const stored = orNotFound(await runtime.store.findDocument(answer.documentId));
      const directory = await loadDirectory(runtime.store);
      return c.json(presentDocument(stored, { directory }), 200);
    },
  );

  part.openapi(
    declareRoute('document.read', {
      method: 'get',
      path: '/dossiers/{dossierId}/documents/{documentId}',
      tags: ['documents'],
      request: { params: pathParams('dossierId', 'documentId') },
      responses: { 200: { description: 'The file, to be saved' } },
    }),
    async (c) => {
      const person = personOf(c);
      const { documentId } = c.req.valid('param');
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { dossierId } = dossier;
      const found = await runtime.store.findDocument(documentId);
      const document = orNotFound(found?.dossierId === dossierId ? found : null);
      noteAccess({ personId: person.personId, dossierId, what: 'document' });
      return answerFile(c, runtime.store, document);
    },
  );

  return part;
}

/** The task must be one of this dossier. */
async function ownTask(
  { runtime }: Services,
  dossier: Dossier,
  taskId: string | undefined,
): Promise<TaskId | null> {
  if (!taskId) return null;
  const task = await runtime.store.findTask(asId<TaskId>(taskId));
  return orNotFound(task?.dossierId === dossier.dossierId ? task : null).taskId;
}
