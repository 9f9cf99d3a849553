import type { Dossier } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import type { DossierSituation, StandingStill, UnansweredCall } from '../../engine/store/store.ts';
import type { IncidentView } from '../contract/dossiers.ts';
import type { VersionModel } from '../model/versionModel.ts';
import { may } from '../policy/policies.ts';
import { textOf } from '../texts/fillText.ts';
import type { vi } from '../texts/vi.ts';
import { toMoment } from './moment.ts';

type Around = {
  readonly situation: DossierSituation;
  readonly model: VersionModel;
};

/** Every reason why the dossier stands still. */
export function presentIncidents(
  { situation, model }: Around,
  person: Person,
): readonly IncidentView[] {
  return situation.instances.flatMap((instance) => {
    const failedCalls = situation.outbox.filter(
      (call) => call.instanceId === instance.instanceId && call.status === 'failed',
    );
    return presentStandingStill(
      { dossier: situation.dossier, instance, failedCalls },
      model,
      person,
    );
  });
}

/** The incidents of one instance, with calls to other systems that failed for good. */
export function presentStandingStill(
  { dossier, instance, failedCalls }: StandingStill,
  model: VersionModel,
  person: Person,
): readonly IncidentView[] {
  const raised: readonly Raised[] = [
    ...instance.snapshot.incidents.map((it) => ({ ...it, at: instance.lastAt })),
    ...failedCalls.map((call) => ({
      code: 'CONNECTOR_FAILED' as const,
      elementId: call.elementId,
      facts: { connector: call.connector, error: call.lastError ?? '' },
      at: call.nextAttemptAt,
    })),
  ];
  return raised.map((incident) => toView(incident, { dossier, model, person }));
}

/** A call that has no answer for too long, and is still tried (T24). */
export function presentUnanswered(
  { dossier, call }: UnansweredCall,
  model: VersionModel,
  person: Person,
): IncidentView {
  const { elementId, connector, lastError, createdAt } = call;
  const facts = { connector, error: lastError ?? '' };
  const raised = { code: 'CONNECTOR_SILENT' as const, elementId, facts, at: createdAt };
  return toView(raised, { dossier, model, person });
}

type Seen = {
  readonly dossier: Dossier;
  readonly model: VersionModel;
  readonly person: Person;
};

function toView(incident: Raised, { dossier, model, person }: Seen): IncidentView {
  const { code, elementId, facts, at } = incident;
  const elementName = model.nodes.get(elementId)?.name || elementId;
  return {
    dossierId: dossier.dossierId,
    dossierCode: dossier.code,
    elementId,
    elementName,
    code,
    text: textOf('incidents', code, { ...facts, element: elementName }),
    facts,
    since: toMoment(at),
    allowed: {
      retry: may('incident.retry', person.roles) || {
        reason: textOf('reasons', 'ROLE_MISSING'),
      },
    },
  };
}

type Raised = {
  readonly code: keyof typeof vi.incidents;
  readonly elementId: string;
  readonly facts: { readonly [name: string]: string };
  readonly at: number;
};
