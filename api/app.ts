import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './appEnv.ts';
import { authenticate } from './middleware/authenticate.ts';
import { bodyGate } from './middleware/bodyGate.ts';
import { answerError } from './middleware/problemDetails.ts';
import { RefusalError } from './middleware/refusalError.ts';
import { requestId } from './middleware/requestId.ts';
import { sameOrigin } from './middleware/sameOrigin.ts';
import { securityHeaders } from './middleware/securityHeaders.ts';
import { uploadGate } from './middleware/uploadGate.ts';
import { requireRoutePolicies } from './requireRoutePolicies.ts';
import { administrationRoutes } from './routes/administration.ts';
import { awaitedPaymentRoutes } from './routes/awaitedPayments.ts';
import { peopleRoutes } from './routes/people.ts';
import { agencyRoutes } from './routes/agencies.ts';
import { commentRoutes } from './routes/comments.ts';
import { documentationRoutes } from './routes/documentation.ts';
import { documentRoutes } from './routes/documents.ts';
import { dossierCommandRoutes } from './routes/dossierCommands.ts';
import { dossierLifeRoutes } from './routes/dossierLife.ts';
import { dossierPeopleRoutes } from './routes/dossierPeople.ts';
import { dossierPromiseRoutes } from './routes/dossierPromise.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { createLiveStreams } from './live/liveStreams.ts';
import { mobileSessionRoutes } from './routes/mobileSessions.ts';
import { queueRoutes } from './routes/queue.ts';
import { queueDeskRoutes } from './routes/queueDesk.ts';
import { maintenanceRoutes } from './routes/maintenance.ts';
import { healthRoutes } from './routes/health.ts';
import { inboxRoutes } from './routes/inbox.ts';
import { inboxElsewhereRoutes } from './routes/inboxElsewhere.ts';
import { noticeRoutes } from './routes/notices.ts';
import { lifeRoutes } from './routes/life.ts';
import { stepTimeRoutes } from './routes/stepTimes.ts';
import { noteRoutes } from './routes/notes.ts';
import { playbackRoutes } from './routes/playback.ts';
import { intakeRoutes } from './routes/intake.ts';
import { submissionFormRoutes } from './routes/submissionForms.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { submissionTrackingRoutes } from './routes/submissionTracking.ts';
import { procedureRoutes } from './routes/procedures.ts';
import { annexRoutes } from './routes/annex.ts';
import { paymentRoutes } from './routes/payments.ts';
import { printedFormRoutes } from './routes/printedForms.ts';
import { receiptRoutes } from './routes/receipt.ts';
import { registerRoutes } from './routes/register.ts';
import { saveRoutes } from './routes/saves.ts';
import { signatureRoutes } from './routes/signatures.ts';
import { sessionRoutes } from './routes/session.ts';
import { signOnRoutes } from './routes/signOn.ts';
import { partyRoutes } from './routes/parties.ts';
import { resultRoutes } from './routes/results.ts';
import { substitutionRoutes } from './routes/substitutions.ts';
import { taskRoutes } from './routes/tasks.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { trackingRoutes } from './routes/tracking.ts';
import { trackingPaymentRoutes } from './routes/trackingPayments.ts';
import type { Services } from './services.ts';
import { staticFiles } from './staticFiles.ts';

/**
 * The whole application over HTTP, without a port: tests and the server call it alike.
 *
 * `designerFolder` holds the built browser application; null serves the API only. Throws RouteFault
 * when a route names no line of the policy table.
 */
export function createApp(
  services: Services,
  designerFolder: string | null = null,
): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>();
  app.use('*', requestId());
  app.use('*', securityHeaders());
  app.use('/api/*', sameOrigin(services.publicUrl));
  app.use('/api/*', authenticate(services));
  app.use('/api/*', uploadGate(services));
  app.use('/api/*', bodyGate());
  app.onError(answerError(services));
  app.notFound((c) => answerError(services)(new RefusalError({ code: 'NOT_FOUND' }), c));
  for (const part of [...waysIn(services), ...partsOf(services, () => app)]) {
    app.route('/api', part);
  }
  if (designerFolder !== null) app.use('*', staticFiles(designerFolder));
  requireRoutePolicies(app);
  return app;
}

function waysIn(services: Services) {
  return [sessionRoutes(services), signOnRoutes(services)];
}

function moneyRoutes(services: Services) {
  return [paymentRoutes(services), awaitedPaymentRoutes(services), trackingPaymentRoutes(services)];
}

function partsOf(services: Services, whole: () => OpenAPIHono<AppEnv>) {
  const streams = createLiveStreams(services);
  return [
    eventRoutes(services, streams),
    procedureRoutes(services),
    draftRoutes(services),
    lifeRoutes(services),
    stepTimeRoutes(services),
    saveRoutes(services),
    commentRoutes(services),
    agencyRoutes(services),
    substitutionRoutes(services),
    dossierPromiseRoutes(services),
    dossierRoutes(services),
    playbackRoutes(services),
    dossierPeopleRoutes(services),
    dossierCommandRoutes(services),
    dossierLifeRoutes(services),
    ...moneyRoutes(services),
    documentRoutes(services),
    signatureRoutes(services),
    noteRoutes(services),
    annexRoutes(services),
    receiptRoutes(services),
    inboxRoutes(services),
    inboxElsewhereRoutes(services),
    noticeRoutes(services),
    printedFormRoutes(services),
    registerRoutes(services),
    taskRoutes(services),
    partyRoutes(services),
    resultRoutes(services),
    trackingRoutes(services),
    webhookRoutes(services),
    feedbackRoutes(services),
    maintenanceRoutes(services),
    queueRoutes(services, streams),
    queueDeskRoutes(services),
    mobileSessionRoutes(services),
    intakeRoutes(services),
    submissionTrackingRoutes(services),
    submissionRoutes(services),
    submissionFormRoutes(services),
    administrationRoutes(services),
    peopleRoutes(services),
    healthRoutes(services),
    documentationRoutes(whole),
  ];
}
