import { useState } from 'react';

const CODE = /^[123]\.\d{6}(\.000\.00\.00)?(\.[A-Y]\d{2})?$/u;

type Fields = { readonly code: string; readonly name: string; readonly field: string };

/** What was typed so far of a new procedure; problems are shown once creating was tried. */
export type FieldsOfProcedure = {
  readonly fields: Fields;
  readonly change: (change: Partial<Fields>) => void;
  readonly isTried: boolean;
  readonly isCodeRight: boolean;
  /** The trimmed fields, or null (and from now on problems are shown) while one is wrong. */
  readonly take: () => Fields | null;
};

/** Keeps code, name and field of a new procedure. */
export function useProcedureFields(): FieldsOfProcedure {
  const [fields, setFields] = useState<Fields>({ code: '', name: '', field: '' });
  const [isTried, setTried] = useState(false);
  const isCodeRight = CODE.test(fields.code.trim());
  const take = () => {
    setTried(true);
    const [code, name, field] = [fields.code.trim(), fields.name.trim(), fields.field.trim()];
    return isCodeRight && name !== '' && field !== '' ? { code, name, field } : null;
  };
  const change = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }));
  return { fields, change, isTried, isCodeRight, take };
}
