import type { Context } from 'hono';
import type { FilledForm } from '../printing/printForm.ts';

/** A filled form as the answer, shown in the browser and saved under that name. */
export async function answerPdf(c: Context, filled: FilledForm, fileName: string) {
  // The PDF library is large; nobody waits for it before the first print.
  const { printForm } = await import('../printing/printForm.ts');
  return c.body(new Uint8Array(await printForm(filled)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${fileName}.pdf"`,
  });
}
