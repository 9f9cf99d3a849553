import { asId } from '../../engine/model/ids.ts';
import { linksOfDraft } from '../../engine/run/calls/linksOfDraft.ts';
import { createProcedure } from '../../engine/run/createProcedure.ts';
import { publishVersion } from '../../engine/run/publishVersion.ts';
import {
  NewProcedureSchema,
  ProcedureRowSchema,
  ProcedureViewSchema,
  PublishSchema,
  VersionRowSchema,
  VersionViewSchema,
  type ProcedureView,
  type VersionRow,
} from '../contract/procedures.ts';
import { listOf } from '../contract/primitives.ts';
import { orNotFound, orRefuse } from '../middleware/refusalError.ts';
import { emptyDrawing } from '../model/emptyDrawing.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory } from '../present/directory.ts';
import {
  presentProcedureRow,
  presentVersion,
  presentVersionRow,
} from '../present/presentProcedure.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadProcedure, readProcedure } from './loadProcedure.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';
import { refuseErrors } from './refuseErrors.ts';

const NOTHING_BESIDE = { decisions: [], forms: [], papers: [], fees: [] };

/** Procedures and their published versions. */
export function procedureRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('procedure.read', {
      method: 'get',
      path: '/procedures',
      tags: ['procedures'],
      responses: answers(listOf(ProcedureRowSchema), 'Every procedure, by code'),
    }),
    async (c) => {
      const directory = await loadDirectory(runtime.store);
      const procedures = await runtime.store.listProcedures();
      const readings = await Promise.all(procedures.map((it) => readProcedure(runtime, it)));
      const rows = readings.map((reading) => presentProcedureRow(reading, directory));
      return c.json(
        rows.toSorted((a, b) => a.code.localeCompare(b.code)),
        200,
      );
    },
  );

  part.openapi(
    declareRoute('procedure.read', {
      method: 'get',
      path: '/procedures/{procedureId}',
      tags: ['procedures'],
      request: { params: pathParams('procedureId') },
      responses: answers(ProcedureViewSchema, 'The procedure with its versions, newest first'),
    }),
    async (c) => c.json(await viewProcedure(services, c.req.valid('param').procedureId), 200),
  );

  part.openapi(
    declareRoute('procedure.read', {
      method: 'get',
      path: '/procedures/{procedureId}/versions/{versionId}',
      tags: ['procedures'],
      request: { params: pathParams('procedureId', 'versionId') },
      responses: answers(VersionViewSchema, 'The version with everything published'),
    }),
    async (c) => {
      const { procedureId, versionId } = c.req.valid('param');
      const reading = await loadProcedure(runtime, procedureId);
      const found = reading.versions.find((it) => it.versionId === versionId);
      const version = orNotFound(found ?? null);
      const directory = await loadDirectory(runtime.store);
      const { main } = await loadVersionModel(runtime, versionId);
      const row = presentVersionRow(version, reading, directory);
      return c.json(presentVersion(version, main.settings, row), 200);
    },
  );

  part.openapi(
    declareRoute('procedure.create', {
      method: 'post',
      path: '/procedures',
      tags: ['procedures'],
      request: { headers: CommandHeaders, body: jsonBody(NewProcedureSchema) },
      responses: answers(ProcedureViewSchema, 'The new procedure with its first draft'),
    }),
    async (c) => {
      const { drawing, ...wish } = c.req.valid('json');
      const drawn = drawing ?? { bpmn: emptyDrawing(wish.code, wish.name) };
      const answer = orRefuse(
        await createProcedure(runtime, {
          ...wish,
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(personOf(c)),
          content: { ...NOTHING_BESIDE, ...drawn },
        }),
      );
      return c.json(await viewProcedure(services, answer.procedureId), 200);
    },
  );

  part.openapi(
    declareRoute('procedure.publish', {
      method: 'post',
      path: '/procedures/{procedureId}/publish',
      tags: ['procedures'],
      request: {
        params: pathParams('procedureId'),
        headers: CommandHeaders,
        body: jsonBody(PublishSchema),
      },
      responses: answers(VersionRowSchema, 'The version now published'),
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      const { draft } = await loadProcedure(runtime, procedureId);
      if (draft) {
        const links = await linksOfDraft(runtime, draft);
        refuseErrors(orRefuse(await services.checks.check({ ...draft, links })));
      }
      const { legalBasis, ...wish } = c.req.valid('json');
      const answer = orRefuse(
        await publishVersion(runtime, {
          ...wish,
          legalBasis: { ...legalBasis, to: null },
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(personOf(c)),
          procedureId,
        }),
      );
      return c.json(await viewVersionRow(services, procedureId, answer.versionId), 200);
    },
  );

  return part;
}

async function viewProcedure({ runtime }: Services, procedureId: string): Promise<ProcedureView> {
  const reading = await loadProcedure(runtime, procedureId);
  const directory = await loadDirectory(runtime.store);
  const versions = reading.versions.map((version) =>
    presentVersionRow(version, reading, directory),
  );
  return { ...presentProcedureRow(reading, directory), versions: versions.toReversed() };
}

async function viewVersionRow(
  { runtime }: Services,
  procedureId: string,
  versionId: string,
): Promise<VersionRow> {
  const reading = await loadProcedure(runtime, procedureId);
  const version = orNotFound(await runtime.store.findVersion(asId(versionId)));
  return presentVersionRow(version, reading, await loadDirectory(runtime.store));
}
