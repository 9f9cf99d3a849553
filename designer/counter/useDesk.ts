import { useState, type FormEvent } from 'react';

import type { DossierReceived, ReceiveDossier } from '../../api/contract/dossiers.ts';
import type { MobileSessionView } from '../../api/contract/mobileSessions.ts';
import type { Me } from '../../api/contract/session.ts';
import { useReceiveDossier } from '../api/useDossiers.ts';
import { useProcedures, useVersionInForce, useVersionsAtHand } from '../api/useProcedures.ts';
import { useResults } from '../api/useResults.ts';
import {
  missingPapers,
  requiredFields,
  toReceiveDossier,
  type CounterForm,
} from './counterForm.ts';
import type { Outbox } from './outbox/useOutbox.ts';
import { useAuthority } from './useAuthority.ts';
import { useCounterForm } from './useCounterForm.ts';

/** Where one receives, and what becomes of it. */
export type DeskPlace = {
  readonly agency: Me['agencies'][number];
  /** Null: at the counter. */
  readonly session: MobileSessionView | null;
  readonly outbox: Outbox;
  readonly onReceived: (dossier: DossierReceived) => void;
};

/** What stands in the form, whether it may be sent, and sending it. */
export function useDesk(place: DeskPlace) {
  const { agency, session } = place;
  const { form, change, clear, fill, isTyped } = useCounterForm();
  const [isChecked, setChecked] = useState(false);
  const { receive, isKept, handIn } = useHandIn(place, () => {
    clear();
    setChecked(false);
  });
  const offer = useOffer(form.procedureId, session);
  const { chosen, version } = offer;
  const authority = useAuthority({
    receivingAgencyId: agency.agencyId,
    settings: version?.settings ?? null,
    address: form.address,
    chosenId: form.competentAgencyId,
  });
  const { data: results = [] } = useResults(form.idNumber.trim());
  const fields = requiredFields(form).filter((key) => form[key].trim() === '');
  const papers = missingPapers(form, version?.papers ?? [], results);
  const count = fields.length + papers.length + (chosen ? 0 : 1) + (authority.isMissing ? 1 : 0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (count > 0 || !chosen || !version) return focusFirstWrong(event.currentTarget);
    const body = toReceiveDossier(form, version, {
      receivingAgencyId: agency.agencyId,
      competentAgencyId: authority.agencyId,
      mobileSessionId: session?.mobileSessionId ?? null,
      procedureName: chosen.name,
      results,
    });
    handIn(form, body, chosen.name);
  };
  const wrong = { fields, papers, count };
  const draft = { form, change, clear, fill, isTyped };
  return { ...draft, ...offer, isChecked, isKept, wrong, authority, results, receive, submit };
}

/** At the counter it is sent; at a session it is kept first, and sent from there. */
function useHandIn({ session, outbox, onReceived }: DeskPlace, onDone: () => void) {
  const receive = useReceiveDossier();
  const [isKept, setKept] = useState(true);
  const handIn = (form: CounterForm, body: ReceiveDossier, procedureName: string) => {
    if (session !== null) {
      const { mobileSessionId } = session;
      const isWritten = outbox.write({ form, body, mobileSessionId, procedureName });
      setKept(isWritten);
      if (!isWritten) return;
      onDone();
      window.scrollTo(0, 0);
      return;
    }
    if (receive.isPending) return;
    receive.mutate(body, {
      onSuccess: (dossier) => {
        onDone();
        onReceived(dossier);
      },
    });
  };
  return { receive, isKept, handIn };
}

/** What can be received here: at a session only its procedures, kept at hand for the field. */
function useOffer(procedureId: CounterForm['procedureId'], session: MobileSessionView | null) {
  const procedures = useProcedures();
  const ofSession = session?.procedures.map((it) => it.procedureId) ?? null;
  const offered =
    procedures.data?.filter(
      ({ inForce, isPart, stopped, procedureId: id }) =>
        inForce !== null && !isPart && stopped !== 'ABOLISHED' && (ofSession?.includes(id) ?? true),
    ) ?? [];
  useVersionsAtHand(session === null ? [] : offered);
  const chosen = offered.find((it) => it.procedureId === procedureId) ?? null;
  const { data: version, error: versionError } = useVersionInForce(chosen);
  // What is at hand is good enough while there is no connection.
  const loadError = (procedures.data ? null : procedures.error) ?? (version ? null : versionError);
  return { offered, isListed: !procedures.isPending, chosen, version, loadError };
}

/** After the errors are drawn, so that the field is already marked as wrong. */
function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
