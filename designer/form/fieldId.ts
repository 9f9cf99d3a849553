/** DOM id of a form field, so that an error can move the focus there. */
export function fieldId(key: string): string {
  return `field-${key}`;
}
