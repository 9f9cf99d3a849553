import { Button, Group } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { useErrorText } from '../answer/useErrorText.ts';
import { useRegister } from '../api/usePrintedForms.ts';
import { useMe } from '../api/useSession.ts';
import { DateInput } from '../form/DateInput.tsx';
import { parseDay } from '../form/parseDay.ts';
import { downloadFile } from '../modeler/downloadFile.ts';
import { notifyFailed } from '../ui/notify.ts';
import { useDossierTexts } from './useDossierTexts.ts';

const POSTS: readonly string[] = ['receiver', 'returner', 'one-stop-head'];

/** Prints the register of the one-stop unit of this person; nothing for others. */
export function RegisterPrint() {
  const me = useMe();
  const own = me.agencies.find(({ posts }) => posts.some((post) => POSTS.includes(post)));
  if (!own || me.can['dossier.register'] !== true) return null;
  return <RegisterForm agencyId={own.agencyId} />;
}

/** From the first of this month until today, as long as nobody says otherwise. */
function RegisterForm({ agencyId }: { readonly agencyId: string }) {
  const told = useDossierTexts();
  const errorText = useErrorText();
  const register = useRegister();
  const [to, setTo] = useState(today);
  const [from, setFrom] = useState(() => `${today().slice(0, 8)}01`);
  const isPeriod = parseDay(from) !== null && parseDay(to) !== null && from <= to;
  const print = (event: FormEvent) => {
    event.preventDefault();
    register.mutate(
      { agencyId, from, to },
      {
        onSuccess: (file) => {
          downloadFile(`${from}-${to}.pdf`, { content: file, type: 'application/pdf' });
        },
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  };
  return (
    <Group
      component="form"
      aria-label={told('forms.register')}
      align="flex-end"
      gap="xs"
      onSubmit={print}
    >
      <DateInput label={told('forms.from')} value={from} onChange={setFrom} w={170} />
      <DateInput label={told('forms.to')} value={to} onChange={setTo} w={120} />
      <Button type="submit" variant="default" disabled={!isPeriod} loading={register.isPending}>
        {told('forms.print')}
      </Button>
    </Group>
  );
}

const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day in Vietnam. */
function today(): string {
  return new Date(Date.now() + OFFSET_MS).toISOString().slice(0, 10);
}
