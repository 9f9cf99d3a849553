import type { CliLanguage } from './problemLines.ts';

/** The words that `lienthong backup` and `lienthong restore` make their lines of. */
export type CopyWords = {
  readonly written: (file: string) => string;
  readonly restored: (file: string) => string;
  readonly notRestored: (file: string) => string;
  readonly holds: (dossiers: number, instances: number, events: number) => string;
  readonly last: string;
  readonly never: string;
  readonly verified: (findings: number) => string;
  readonly verifiedEarlier: string;
  readonly earlierInstances: (instances: number) => string;
  readonly keyWritten: (file: string) => string;
  readonly noKey: string;
  readonly next: (folder: string, isEarlier: boolean) => string;
};

/** What both say, in both languages. */
export const COPY_TEXTS: { readonly [Language in CliLanguage]: CopyWords } = {
  vi: {
    written: (file) => `Đã sao lưu vào ${file}`,
    restored: (file) => `Đã khôi phục vào ${file}`,
    notRestored: (file) => `Không khôi phục: dữ liệu trong ${file} không khớp với lịch sử xử lý`,
    holds: (dossiers, instances, events) =>
      `${dossiers} hồ sơ, ${instances} lượt chạy quy trình, ${events} dòng lịch sử`,
    last: 'dòng cuối lúc',
    never: '(chưa có)',
    verified: (findings) =>
      findings === 0
        ? 'đã kiểm tra: tệp nguyên vẹn, mọi lượt chạy khớp với lịch sử'
        : `đã kiểm tra: tệp nguyên vẹn, nhưng ${findings} điểm không khớp với lịch sử:`,
    verifiedEarlier:
      'đã kiểm tra: tệp nguyên vẹn; của bản phần mềm trước nên chưa phát lại lịch sử được',
    earlierInstances: (instances) =>
      `${instances} lượt chạy do bản phần mềm trước ghi, sẽ được dựng lại từ lịch sử`,
    keyWritten: (file) => `  khóa của hệ thống: ${file}`,
    noKey: '  không có khóa của hệ thống đi kèm; lần khởi động đầu sẽ tạo khóa mới',
    next: (folder, isEarlier) =>
      isEarlier
        ? `Tiếp theo: npx lienthong migrate --data "${folder}"`
        : `Tiếp theo: npx lienthong verify --data "${folder}"`,
  },
  en: {
    written: (file) => `Backed up to ${file}`,
    restored: (file) => `Restored to ${file}`,
    notRestored: (file) => `Not restored: what ${file} holds is not as its history says`,
    holds: (dossiers, instances, events) =>
      `${dossiers} dossiers, ${instances} instances, ${events} history lines`,
    last: 'the last of',
    never: '(none)',
    verified: (findings) =>
      findings === 0
        ? 'verified: the file is whole, every instance is as its history says'
        : `verified: the file is whole, but ${findings} things are not as the history says:`,
    verifiedEarlier:
      'verified: the file is whole; it is of an earlier release, so its history was not replayed',
    earlierInstances: (instances) =>
      `${instances} instances are kept as by an earlier release, to be made again from history`,
    keyWritten: (file) => `  key of the installation: ${file}`,
    noKey: '  no key of the installation beside it; the first start makes a new one',
    next: (folder, isEarlier) =>
      isEarlier
        ? `Next: npx lienthong migrate --data "${folder}"`
        : `Next: npx lienthong verify --data "${folder}"`,
  },
};
