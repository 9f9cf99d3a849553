import type {
  SubmissionTracking,
  SubmitOnline,
  Submitted,
  UploadView,
} from '../../../api/contract/intake.ts';
import type { SubmissionPage, SubmissionView } from '../../../api/contract/submissions.ts';
import { COUNTER } from './openCounter.ts';
import { PROCEDURE_ID, yes, type Client, type OpenApi } from './openApi.ts';

/** What a household declares online. */
export const DECLARED = {
  householdName: 'Tạp hóa Hường',
  businessAddress: 'Số 12, ấp Mỹ Thạnh',
  businessLines: 'Bán lẻ hàng tạp hóa',
  capitalDong: 50_000_000,
} as const;

/** A file of that content; PDF by its first bytes. */
export function aFile(content = 'tờ khai', name = 'to-khai.pdf'): FormData {
  const form = new FormData();
  form.set('file', new File([Buffer.from(`%PDF-1.4\n${content}\n%%EOF\n`)], name));
  return form;
}

/** Uploads a file as an applicant does. */
export function upload({ nobody }: OpenApi, form = aFile()): Promise<UploadView> {
  return yes<UploadView>(nobody.post('/intake/uploads', form));
}

/** A household's submission with the paper that is required. */
export function aWish(
  uploadIds: readonly string[],
  differs: Partial<SubmitOnline> = {},
): SubmitOnline {
  return {
    procedureId: PROCEDURE_ID,
    receivingAgencyId: 'h99-binhan-one-stop',
    applicant: {
      name: 'Nguyễn Thị Hường',
      idNumber: '089190001234',
      address: 'Số 12, ấp Mỹ Thạnh',
      phone: '0900000123',
      email: 'huong@vidu.example',
    },
    representative: null,
    content: '',
    papers: [{ paperKey: 'application', source: 'file', uploadIds }],
    returnChannel: 'counter',
    variables: DECLARED,
    ...differs,
  };
}

/** Hands in a household dossier online. */
export async function submit(
  api: OpenApi,
  differs: Partial<SubmitOnline> = {},
): Promise<Submitted> {
  const { uploadId } = await upload(api);
  return yes<Submitted>(api.nobody.post('/intake/submissions', aWish([uploadId], differs)));
}

/** What the applicant sees with number and secret. */
export function track(
  { nobody }: OpenApi,
  { number, secret }: Pick<Submitted, 'number' | 'secret'>,
): Promise<SubmissionTracking> {
  return yes<SubmissionTracking>(nobody.post('/tracking/submission', { number, secret }));
}

/** The submission as the counter sees it. */
export async function openAtCounter(
  api: OpenApi,
  { number }: Pick<Submitted, 'number'>,
): Promise<{ readonly counter: Client; readonly view: SubmissionView }> {
  const counter = await api.as(COUNTER);
  const path = `/submissions?status=all&query=${encodeURIComponent(number)}`;
  const page = await yes<SubmissionPage>(counter.get(path));
  const id = page.items[0]?.submissionId ?? 'none';
  return { counter, view: await yes<SubmissionView>(counter.get(`/submissions/${id}`)) };
}

/** The papers that the officer finds in order. */
export const IN_ORDER = {
  competentAgencyId: null,
  papers: [{ paperKey: 'application', verifiedAgainstOriginal: true }],
} as const;
