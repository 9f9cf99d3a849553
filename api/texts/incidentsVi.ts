/** Why a dossier stands still, in words for whoever has to act. */
export const incidentsVi = {
  NO_FLOW_TAKEN: 'Không điều kiện nào đúng tại “{element}” nên hồ sơ không đi tiếp được.',
  EXPRESSION_FAILED: 'Không tính được biểu thức tại “{element}”.',
  JOIN_NEVER_COMPLETES: 'Điểm hợp “{element}” không bao giờ đủ nhánh.',
  CONNECTOR_SILENT:
    'Hệ thống khác chưa xác nhận “{element}” sau 02 giờ làm việc; vẫn đang được gửi lại.',
  CONNECTOR_FAILED: 'Kết nối hệ thống khác tại “{element}” không thành công.',
  STEP_LIMIT: 'Quy trình lặp quá nhiều lần tại “{element}”.',
  TURNS_EXHAUSTED:
    '“{element}” sẽ đưa hồ sơ quay lại quá {maxTurns} lần, là số lần tối đa quy trình cho phép.',
  NO_VERSION_IN_FORCE:
    'Thủ tục {called} được gọi tại “{element}” hiện không có phiên bản nào đang có hiệu lực. ' +
    'Hồ sơ được giữ nguyên tại đây; hãy thử lại khi thủ tục đó có hiệu lực.',
  PARTY_NOT_FOUND:
    'Thủ tục {called} được gọi tại “{element}” có bước chưa xác định được cơ quan thực ' +
    'hiện cho hồ sơ này. Hãy khai báo cơ quan còn thiếu rồi thử lại.',
  CALLS_ITSELF:
    'Thủ tục {called} được gọi tại “{element}” lại gọi chính thủ tục của hồ sơ này nên ' +
    'không bao giờ dừng.',
};
