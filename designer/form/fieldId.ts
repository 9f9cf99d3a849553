/**
 * DOM id of a form field, or of a cell "lines[2].amount", so that an error can move the focus
 * there.
 */
export function fieldId(path: string): string {
  return `field-${path.replaceAll(/\W+/gu, '-')}`;
}
