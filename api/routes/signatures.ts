import { createHash } from 'node:crypto';
import type { Dossier, DossierDocument } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import type { TaskRecord } from '../../engine/model/records.ts';
import type { Instant } from '../../engine/model/time.ts';
import { readBytes } from '../../engine/run/files/readBytes.ts';
import { withIncoming } from '../../engine/run/files/withIncoming.ts';
import { signDocument } from '../../engine/run/signDocument.ts';
import { DocumentViewSchema } from '../contract/documents.ts';
import {
  CheckFileSchema,
  SignatureCheckViewSchema,
  SignDocumentSchema,
} from '../contract/signatures.ts';
import { refuseTooLarge } from '../documents/refuseTooLarge.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { findSigningTask } from '../policy/findSigningTask.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentDocument } from '../present/presentDocument.ts';
import type { Services } from '../services.ts';
import { checkFile } from '../signing/checkFile.ts';
import type { DocumentSigner } from '../signing/documentSigner.ts';
import { signPdf } from '../signing/signPdf.ts';
import { vi } from '../texts/vi.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadVisibleDossier, readDossier } from './loadDossier.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const PDF = 'application/pdf';

/** Signatures on documents of a dossier. */
export function signatureRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;
  const { store } = runtime;

  part.openapi(
    declareRoute('document.sign', {
      method: 'post',
      path: '/dossiers/{dossierId}/documents/{documentId}/signature',
      tags: ['documents'],
      request: {
        params: pathParams('dossierId', 'documentId'),
        headers: CommandHeaders,
        body: jsonBody(SignDocumentSchema),
      },
      responses: answers(DocumentViewSchema, 'The document, now signed'),
    }),
    async (c) => {
      const person = personOf(c);
      const { documentId } = c.req.valid('param');
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const document = await documentOf(services, dossier, documentId);
      const { reason } = c.req.valid('json');
      const { signer, task } = await mayBegin(services, person, dossier);
      const wish = { document, task, person, reason, signer };
      const { bytes, sha256, signature } = await signed(services, wish);
      const answer = await withIncoming(runtime, async ({ bytesId, write }) =>
        signDocument(runtime, {
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(person, task.agencyId),
          dossierId: dossier.dossierId,
          documentId,
          signature,
          bytesId,
          sha256,
          sizeBytes: await write([bytes]),
        }),
      );
      orRefuse(answer);
      const directory = await loadDirectory(store);
      const stored = orNotFound(await store.findDocument(documentId));
      return c.json(presentDocument(stored, { directory }), 200);
    },
  );

  part.openapi(
    declareRoute('document.read', {
      method: 'get',
      path: '/dossiers/{dossierId}/documents/{documentId}/signature',
      tags: ['documents'],
      request: { params: pathParams('dossierId', 'documentId') },
      responses: answers(SignatureCheckViewSchema, 'What the signature of the document is worth'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const document = await documentOf(services, dossier, c.req.valid('param').documentId);
      const bytes = orNotFound(await readBytes(store, document.sha256));
      return c.json(await checkFile(bytes, services.signing, runtime.now()), 200);
    },
  );

  part.openapi(
    declareRoute('signature.check', {
      method: 'post',
      path: '/signature-checks',
      tags: ['documents'],
      request: {
        body: { required: true, content: { 'multipart/form-data': { schema: CheckFileSchema } } },
      },
      responses: answers(SignatureCheckViewSchema, 'What the signatures of the file are worth'),
    }),
    async (c) => {
      const { file } = c.req.valid('form');
      refuseTooLarge(file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return c.json(await checkFile(bytes, services.signing, runtime.now()), 200);
    },
  );

  return part;
}

async function documentOf(
  { runtime }: Services,
  { dossierId }: Dossier,
  documentId: string,
): Promise<DossierDocument> {
  const found = await runtime.store.findDocument(documentId);
  return orNotFound(found?.dossierId === dossierId ? found : null);
}

/** The signer, and the step in which the person signs; refuses where there is none. */
async function mayBegin(services: Services, person: Person, dossier: Dossier) {
  const { signer } = services.signing;
  if (signer === null) throw new RefusalError({ code: 'FORBIDDEN', reason: 'SIGNING_NOT_SET_UP' });
  const { situation, model } = await readDossier(services, dossier.dossierId);
  const task = findSigningTask(person, situation.tasks, model.nodes);
  if (task === null) throw new RefusalError({ code: 'FORBIDDEN', reason: 'NO_SIGNING_STEP' });
  return { signer, task };
}

type Wish = {
  readonly document: DossierDocument;
  readonly task: TaskRecord;
  readonly person: Person;
  readonly reason: string;
  readonly signer: DocumentSigner;
};

/**
 * The signed bytes with what is kept of the signature. A document that is signed goes through as it
 * is: the command knows whether it was this one that signed it.
 */
async function signed(services: Services, wish: Wish) {
  const { document, task, reason } = wish;
  const { store, now } = services.runtime;
  const stored = orNotFound(await readBytes(store, document.sha256));
  const at = now();
  const bytes = document.signature === null ? await sign(services, wish, { stored, at }) : stored;
  const { subject, sha256, isTest } = wish.signer.certificate;
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signature: {
      at,
      post: task.post ?? '',
      reason,
      certificateName: subject,
      certificateSha256: sha256,
      isTest,
    },
  };
}

async function sign(
  { runtime }: Services,
  { document, task, person, reason, signer }: Wish,
  { stored, at }: { readonly stored: Uint8Array; readonly at: Instant },
): Promise<Uint8Array> {
  const { validFrom, validTo } = signer.certificate;
  if (at < validFrom || at > validTo) throw new RefusalError({ code: 'SIGNING_CERTIFICATE_OVER' });
  if (document.mediaType !== PDF) throw new RefusalError({ code: 'PDF_NOT_SIGNABLE' });
  const { agencyName } = await loadDirectory(runtime.store);
  const post = vi.posts[task.post as keyof typeof vi.posts] ?? task.post ?? '';
  const signing = {
    signerName: person.name,
    post,
    agencyName: agencyName(task.agencyId),
    reason,
    at,
  };
  return orRefuse(await signPdf(stored, signing, signer));
}
