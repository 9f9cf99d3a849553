import { useState, type FormEvent } from 'react';

import type { DossierReceived } from '../../api/contract/dossiers.ts';
import type { Me } from '../../api/contract/session.ts';
import { useReceiveDossier } from '../api/useDossiers.ts';
import { useProcedures, useVersionInForce } from '../api/useProcedures.ts';
import { useResults } from '../api/useResults.ts';
import {
  missingPapers,
  requiredFields,
  toReceiveDossier,
  type CounterForm,
} from './counterForm.ts';
import { useAuthority } from './useAuthority.ts';
import { useCounterForm } from './useCounterForm.ts';

/** Where one receives, and what is done with what was received. */
export type DeskPlace = {
  readonly agency: Me['agencies'][number];
  readonly onReceived: (dossier: DossierReceived) => void;
};

/** What stands in the form, whether it may be sent, and sending it. */
export function useDesk({ agency, onReceived }: DeskPlace) {
  const { form, change, clear, isTyped } = useCounterForm();
  const [isChecked, setChecked] = useState(false);
  const offer = useOffer(form.procedureId);
  const { chosen, version } = offer;
  const authority = useAuthority({
    receivingAgencyId: agency.agencyId,
    settings: version?.settings ?? null,
    address: form.address,
    chosenId: form.competentAgencyId,
  });
  const receive = useReceiveDossier();
  const fields = requiredFields(form).filter((key) => form[key].trim() === '');
  const { data: results = [] } = useResults(form.idNumber.trim());
  const papers = missingPapers(form, version?.papers ?? [], results);
  const count = fields.length + papers.length + (chosen ? 0 : 1) + (authority.isMissing ? 1 : 0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (count > 0 || !chosen || !version) return focusFirstWrong(event.currentTarget);
    if (receive.isPending) return;
    const context = {
      receivingAgencyId: agency.agencyId,
      competentAgencyId: authority.agencyId,
      procedureName: chosen.name,
      results,
    };
    receive.mutate(toReceiveDossier(form, version, context), {
      onSuccess: (dossier) => {
        clear();
        onReceived(dossier);
      },
    });
  };
  const wrong = { fields, papers, count };
  const draft = { form, change, clear, isTyped };
  return { ...draft, ...offer, isChecked, wrong, authority, results, receive, submit };
}

/** What can be received, what of it was chosen, and its version. */
function useOffer(procedureId: CounterForm['procedureId']) {
  const procedures = useProcedures();
  const offered =
    procedures.data?.filter(
      ({ inForce, isPart, stopped }) => inForce !== null && !isPart && stopped !== 'ABOLISHED',
    ) ?? [];
  const chosen = offered.find((it) => it.procedureId === procedureId) ?? null;
  const { data: version, error: versionError } = useVersionInForce(chosen);
  const loadError = procedures.error ?? versionError;
  return { offered, isListed: !procedures.isPending, chosen, version, loadError };
}

/** After the errors are drawn, so that the field is already marked as wrong. */
function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
