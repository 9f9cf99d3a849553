import type { Dossier } from '../../model/dossier.ts';
import type { Fee } from '../../model/form.ts';
import type { Variables } from '../../model/json.ts';

/** What the fees of a dossier depend on. */
export type FeeCase = Pick<Dossier, 'channel' | 'receivedOn'> & {
  /** Of its main process. */
  readonly variables: Variables;
};

/** One fee with what it comes to. */
export type FeeLine = Pick<Fee, 'name' | 'when' | 'note' | 'mark'> & {
  readonly feeKey: string;
  /** Whole đồng; null: not known yet. */
  readonly amountDong: number | null;
  /** The rate for filing online applies. */
  readonly isOnlineRate: boolean;
};

/**
 * What a dossier owes by the fees of its version: by channel, day of receipt and how often; pure.
 *
 * A variable that is no whole number from 0 counts as not there: the amount is not known.
 */
export function decideFees(fees: readonly Fee[], setting: FeeCase): readonly FeeLine[] {
  return fees.map((fee) => {
    const { key, name, when, note, mark } = fee;
    const isOnlineRate = hasOnlineRate(fee, setting);
    return {
      feeKey: key,
      name,
      when,
      note,
      mark,
      isOnlineRate,
      amountDong: amountOf(fee, setting.variables, isOnlineRate),
    };
  });
}

function hasOnlineRate(
  { online, amountVariable }: Fee,
  { channel, receivedOn }: Pick<FeeCase, 'channel' | 'receivedOn'>,
): boolean {
  if (!online || amountVariable || channel !== 'online') return false;
  const { from, to } = online;
  return (!from || from <= receivedOn) && (!to || receivedOn <= to);
}

function amountOf(fee: Fee, variables: Variables, isOnlineRate: boolean): number | null {
  const { amountDong, online, amountVariable, timesVariable } = fee;
  const rate = isOnlineRate && online ? online.amountDong : amountDong;
  const one = amountVariable ? wholeIn(variables, amountVariable) : rate;
  const times = timesVariable ? wholeIn(variables, timesVariable) : 1;
  if (one === null || times === null) return null;
  const amount = one * times;
  return Number.isSafeInteger(amount) ? amount : null;
}

function wholeIn(variables: Variables, name: string): number | null {
  const value = Object.hasOwn(variables, name) ? variables[name] : null;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
