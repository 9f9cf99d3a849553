import { expect } from 'vitest';
import type { DossierReceived, ReceiveDossier } from '../../../api/contract/dossiers.ts';
import type { JsonValue } from '../../../api/contract/primitives.ts';
import type { PrintedFormView } from '../../../api/contract/printedForms.ts';
import { readPdf, type PdfPage } from '../../support/readPdf.ts';
import { completeTask } from './completeTask.ts';
import { householdDossier, INTAKE_VALUES, openApi, yes, type OpenApi } from './openApi.ts';

/** Who receives at the counter. */
export const COUNTER = 'tiepnhan.binhan';

/** What the counter says is missing. */
export const ASKED = ['Văn bản ủy quyền có chứng thực', 'Bản sao hợp đồng thuê địa điểm'] as const;

type Values = Readonly<Record<string, JsonValue>>;

/** The application with the steps of a household dossier by their names, and its printed forms. */
export type OpenCounter = OpenApi & {
  readonly receiveAt: (
    moment: string,
    differs?: Partial<ReceiveDossier>,
  ) => Promise<DossierReceived>;
  readonly complete: (username: string, dossierId: string, variables: Values) => Promise<void>;
  /** The supplement is asked for, or with it the dossier is in appraisal. */
  readonly toAppraisal: (dossierId: string) => Promise<void>;
  readonly askForSupplement: (dossierId: string) => Promise<void>;
  /** The pages of a form; no word of them reaches into the margins. */
  readonly print: (path: string, username?: string) => Promise<readonly PdfPage[]>;
  /** "02 supplement-request tt03-2025" … */
  readonly formsOf: (dossierId: string) => Promise<readonly string[]>;
};

/** Opens the application for tests that print, or that need a past. */
export async function openCounter(options?: { readonly folder: string }): Promise<OpenCounter> {
  const api = await openApi(options);
  const complete: OpenCounter['complete'] = async (username, dossierId, variables) => {
    await completeTask(api, username, dossierId, variables);
  };
  return {
    ...api,
    complete,
    receiveAt: async (moment, differs = {}) => {
      api.setNow(moment);
      const counter = await api.as(COUNTER);
      return yes<DossierReceived>(counter.post('/dossiers', { ...householdDossier(), ...differs }));
    },
    toAppraisal: async (dossierId) => {
      await complete(COUNTER, dossierId, { ...INTAKE_VALUES });
      const officer = { assignedOfficer: 'Nguyễn Văn Thuận' };
      await complete('lanhdaophong.binhan', dossierId, officer);
    },
    askForSupplement: async (dossierId) => {
      await complete('chuyenvien.binhan', dossierId, { appraisal: 'supplement' });
      await complete(COUNTER, dossierId, {
        supplementItems: `1. ${ASKED[0]}\n- ${ASKED[1]}`,
        supplementReason: 'Người khác nộp thay.',
        contactPhone: '0296 000 000',
      });
    },
    print: async (path, username = COUNTER) => printed(await (await api.as(username)).get(path)),
    formsOf: async (dossierId) => {
      const counter = await api.as(COUNTER);
      const path = `/dossiers/${dossierId}/printed-forms`;
      const forms = await yes<readonly PrintedFormView[]>(counter.get(path));
      return forms.map(({ number, kind, edition }) => `${number} ${kind} ${edition}`);
    },
  };
}

async function printed(response: Response): Promise<readonly PdfPage[]> {
  if (response.status !== 200) throw new Error(await response.text());
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const pages = readPdf(new Uint8Array(await response.arrayBuffer()));
  for (const { words, width } of pages) {
    expect(words.filter(({ left, right }) => left < 20 || right > width - 20)).toEqual([]);
  }
  return pages;
}

/** Every text must be there, wherever its lines break; one that is missing is told by itself. */
export function expectAll(pages: readonly PdfPage[], texts: readonly string[]): void {
  const whole = withoutSpaces(pages.map(({ text }) => text).join(''));
  expect(texts.filter((text) => !whole.includes(withoutSpaces(text)))).toEqual([]);
}

/** Every line stands behind the one before it; the first that does not is told. */
export function expectInOrder(pages: readonly PdfPage[], lines: readonly string[]): void {
  const whole = withoutSpaces(pages.map(({ text }) => text).join(''));
  let from = 0;
  for (const line of lines) {
    const words = withoutSpaces(line);
    const at = whole.indexOf(words, from);
    expect(at === -1 ? whole.slice(from) : words).toBe(words);
    from = at + words.length;
  }
}

/** The text for comparing with a page, where every word stands by itself. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}
