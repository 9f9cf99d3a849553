import { asId } from '../../engine/model/ids.ts';
import type { Submission, Upload } from '../../engine/model/submission.ts';

const NOON = Date.parse('2026-11-23T12:00:00+07:00');

/** A submission that waits; every record here takes what differs. */
export function aSubmission(differs: Partial<Submission> = {}): Submission {
  return {
    submissionId: asId('S1'),
    number: 'DK.H99.21.01-261123-0001',
    procedureId: 'P1',
    procedureCode: '1.001612',
    procedureName: 'Đăng ký hộ kinh doanh',
    receivingAgencyId: asId('one-stop'),
    applicant: {
      name: 'Nguyễn Thị Đào',
      idNumber: '001099000001',
      address: 'Thôn 3',
      phone: '0900000001',
      email: '',
    },
    representative: { name: 'Trần Văn Bình', idNumber: '001', authority: 'Giấy ủy quyền' },
    content: '',
    papers: [{ paperKey: 'request', source: 'file', uploadIds: ['U1'] }],
    returnChannel: 'counter',
    variables: { householdName: 'Tạp hóa Đào' },
    status: 1,
    submittedOn: '2026-11-23',
    dayNumber: 1,
    submittedAt: NOON,
    checkDueAt: NOON + 1000,
    supplementDueAt: null,
    calendar: 'vietnam',
    steps: [],
    dossierId: null,
    secretHash: 'aa',
    revision: 1,
    ...differs,
  };
}

/** A file that no submission has. */
export function anUpload(differs: Partial<Upload> = {}): Upload {
  return {
    uploadId: 'U1',
    fileName: 'to-khai.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 3,
    sha256: 'aa',
    uploadedAt: NOON,
    submissionId: null,
    revision: 1,
    ...differs,
  };
}
