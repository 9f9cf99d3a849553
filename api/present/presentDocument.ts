import type { DossierDocument } from '../../engine/model/dossier.ts';
import type { DocumentView } from '../contract/documents.ts';
import { toMoment } from './moment.ts';
import type { TaskSetting } from './presentTask.ts';

/** One uploaded document, without its bytes. */
export function presentDocument(
  document: DossierDocument,
  { directory }: Pick<TaskSetting, 'directory'>,
): DocumentView {
  const { documentId, title, fileName, mediaType, sizeBytes, sha256, taskId } = document;
  return {
    documentId,
    title,
    fileName,
    mediaType,
    sizeBytes,
    sha256,
    taskId,
    uploadedAt: toMoment(document.uploadedAt),
    uploadedBy: directory.personName(document.uploadedBy),
    signature: presentSignature(document.signature, directory),
    reusedFrom: document.reusedFrom,
  };
}

function presentSignature(
  signature: DossierDocument['signature'],
  directory: TaskSetting['directory'],
): DocumentView['signature'] {
  if (signature === null) return null;
  const { at, personId, agencyId, post, reason, certificateName, isTest } = signature;
  return {
    at: toMoment(at),
    personName: directory.personName(personId),
    agencyName: directory.agencyName(agencyId),
    post,
    reason,
    certificateName,
    isTest,
  };
}
