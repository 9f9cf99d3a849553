/** A value, or an expected no with its reason. */
export type Result<Value, No> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: No };

/** The yes arm. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The no arm. */
export function refuse<No>(refusal: No): { readonly ok: false; readonly refusal: No } {
  return { ok: false, refusal };
}
