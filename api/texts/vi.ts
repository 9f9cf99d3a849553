import { historyVi } from './historyVi.ts';
import { seatsVi } from './seatsVi.ts';
import { verdictsVi } from './verdictsVi.ts';

/** Vietnamese texts of the API, the source of truth; `{name}` is filled with a fact. */
export const vi = {
  refusals: {
    TASK_NOT_FOUND: 'Không tìm thấy công việc.',
    TASK_ALREADY_CLAIMED: '{byName} đã nhận công việc này lúc {at}.',
    TASK_ALREADY_COMPLETED: '{byName} đã hoàn thành công việc này lúc {at}.',
    TASK_INTERRUPTED: 'Công việc đã bị dừng lúc {at} do hồ sơ chuyển sang bước khác hoặc kết thúc.',
    NOT_CLAIMED_BY_YOU: 'Chỉ người đã nhận công việc mới trả lại được.',
    SEND_BACK_NOT_DRAWN: 'Quy trình không có đường trả lại về bước này.',
    INSTANCE_BUSY: 'Hồ sơ đang được cập nhật bởi nhiều người, hãy thử lại.',
    INSTANCE_ENDED: 'Hồ sơ đã kết thúc.',
    INSTANCE_NOT_REBUILT:
      'Hồ sơ có từ phiên bản phần mềm trước và lịch sử không khớp; hãy báo quản trị hệ thống.',
    EVENT_NOT_EXPECTED: 'Bước này không chờ thao tác đó.',
    TURNS_EXHAUSTED:
      'Hồ sơ đã đi hướng này {maxTurns} lần, là số lần tối đa quy trình cho phép; ' +
      'hãy chọn cách giải quyết khác.',
    DOSSIER_NOT_FOUND: 'Không tìm thấy hồ sơ.',
    WEBHOOK_NOT_FOUND: 'Không tìm thấy địa chỉ nhận thông báo.',
    NOTICE_NOT_FOUND: 'Không tìm thấy thông báo.',
    PROCEDURE_NOT_FOUND: 'Không tìm thấy thủ tục.',
    PROCEDURE_IS_PART: 'Đây là đoạn quy trình để thủ tục khác gọi, không tiếp nhận hồ sơ riêng.',
    PROCEDURE_EXISTS: 'Đã có thủ tục mang mã {procedureCode}.',
    NO_VERSION_IN_FORCE: 'Ngày {on} chưa có phiên bản quy trình nào có hiệu lực.',
    NOT_OFFERED_ONLINE: 'Thủ tục này chưa nhận hồ sơ trực tuyến; mời nộp tại bộ phận một cửa.',
    PAPER_UNKNOWN: 'Thủ tục không yêu cầu giấy tờ này; hãy mở lại trang.',
    PAPER_WITHOUT_SOURCE: 'Giấy tờ này phải tải lên vì chưa có cơ sở dữ liệu thay thế.',
    UPLOAD_NOT_FOUND: 'Tệp đã tải lên không còn; hãy tải lên lại.',
    SUBMISSION_NOT_FOUND: 'Không tìm thấy hồ sơ đăng ký trực tuyến.',
    SUBMISSION_MOVED: 'Hồ sơ đăng ký đang ở trạng thái “{statusText}” nên không làm được việc này.',
    SUPPLEMENT_USED:
      'Chỉ được yêu cầu bổ sung một lần trước khi tiếp nhận; hãy tiếp nhận hoặc từ chối.',
    AGENCY_NOT_FOUND: 'Không tìm thấy cơ quan.',
    PARTY_NOT_FOUND: 'Không xác định được một cơ quan duy nhất cho vai trò “{agencyRole}”.',
    FILING_CLOSED: 'Thủ tục này chỉ tiếp nhận hồ sơ trong các đợt: {windows}. Hôm nay là {on}.',
    PAPERS_MISSING: 'Còn thiếu giấy tờ bắt buộc.',
    CALENDAR_TOO_SHORT:
      'Lịch làm việc chưa có dữ liệu đến ngày cần tính; hãy bổ sung lịch năm sau.',
    HAS_PROBLEMS: 'Quy trình còn lỗi nên chưa ban hành được.',
    DRAFT_CHANGED: '{byName} đã lưu bản nháp này lúc {at}; hãy mở lại bản mới nhất.',
    DRAFT_NOT_FOUND: 'Chưa có bản nháp.',
    DRAFT_LOCKED:
      'Bản nháp {stageText} nên không sửa được; hãy rút lại, hoặc đề nghị trả lại để sửa.',
    DRAFT_NOT_APPROVED: 'Bản nháp chưa được phê duyệt nên chưa công bố được.',
    STEP_NOT_EXPECTED: 'Không thực hiện được vì {stageText}.',
    OWN_DRAFT: 'Bạn đã vẽ, sửa hoặc trình bản nháp này, nên người khác phải phê duyệt.',
    NOT_YOUR_DRAFT: 'Chỉ người đã vẽ, sửa hoặc trình bản nháp này mới rút lại được.',
    PROCEDURE_SUSPENDED: 'Thủ tục “{procedureName}” tạm ngừng tiếp nhận hồ sơ từ {on}: {reason}',
    PROCEDURE_ABOLISHED:
      'Thủ tục “{procedureName}” đã bị bãi bỏ từ {on} theo {basis}, không tiếp nhận hồ sơ mới.',
    SAVE_NOT_FOUND: 'Không còn lần lưu này.',
    COMMENT_NOT_FOUND: 'Không tìm thấy góp ý.',
    COMMENT_CHANGED: 'Góp ý vừa được người khác cập nhật; hãy xem lại.',
    EFFECTIVE_TOO_EARLY: 'Ngày hiệu lực {effectiveOn} không được trước hôm nay ({today}).',
    INCIDENT_NOT_FOUND: 'Bước này không có sự cố.',
    DOCUMENT_NOT_FOUND: 'Không tìm thấy tài liệu.',
    DOCUMENT_SIGNED: '{byName} đã ký số tài liệu này lúc {at}; tài liệu đã ký không thay được nữa.',
    RESULT_NOT_REUSABLE:
      'Người nộp không có kết quả này trong hồ sơ {dossierCode}; hãy chọn lại giấy tờ đã nộp.',
    DECISION_SIGNED: 'Hồ sơ đã có quyết định giải quyết nên không rút hoặc dừng được nữa.',
    NOTHING_DUE: 'Hồ sơ hiện không có khoản nào phải thu.',
    PAYMENT_AMOUNT_DIFFERS: 'Số tiền {given} khác số phải thu là {due}.',
    PAYMENT_NOT_FOUND: 'Không tìm thấy khoản thanh toán.',
    PAYMENT_NOT_TO_REFUND: 'Khoản này không phải hoàn, hoặc đã hoàn rồi.',
    GATEWAY_NOT_SET_UP: 'Chưa có cổng thanh toán trực tuyến; mời nộp tiền tại quầy.',
    NOTHING_PROMISED: 'Hồ sơ hiện không có ngày hẹn trả đang chạy nên không có gì để gia hạn.',
    EXTENSION_USED:
      'Hồ sơ đã được gia hạn {maxExtensions} lần, là số lần tối đa quy trình cho phép.',
    EXTENSION_PENDING: 'Đang có một đề nghị gia hạn chờ Trưởng bộ phận một cửa quyết định.',
    EXTENSION_TOO_LATE:
      'Quá muộn: hẹn trả lúc {at}, phải đề nghị trước ít nhất {noticeHours} giờ làm việc.',
    MAINTENANCE_TOO_SOON: 'Phải báo trước ít nhất {days} ngày làm việc: sớm nhất là lúc {at}.',
    MAINTENANCE_WINDOW: 'Lúc kết thúc phải sau lúc bắt đầu.',
    MAINTENANCE_NOT_FOUND: 'Không có đợt bảo trì này, hoặc đợt này đã qua.',
    FEEDBACK_PENDING: 'Phản ánh trước của quý vị đang được xử lý, trả lời trước {at}.',
    FEEDBACK_NOT_FOUND: 'Không tìm thấy phản ánh.',
    FEEDBACK_ANSWERED: '{byName} đã trả lời phản ánh này lúc {at}.',
    NO_PAPER_FILE: 'Hồ sơ này không có bản giấy nào đang chuyển.',
    PAPER_FILE_ACCEPTED: '{byName} đã nhận bản giấy lúc {at}.',
    SUPPLEMENT_TOO_LATE:
      'Đã quá thời hạn yêu cầu bổ sung ({at}). Hãy giải quyết theo hồ sơ hiện có.',
    EXTENSION_DAY_INVALID: 'Ngày {until} không phải là ngày làm việc sau ngày hẹn trả hiện tại.',
    EXTENSION_NOT_FOUND: 'Không tìm thấy đề nghị gia hạn.',
    EXTENSION_DECIDED: '{byName} đã quyết định đề nghị này lúc {at}.',
    EXTENSION_OUTDATED:
      'Ngày hẹn trả đã qua hoặc đã thay đổi sau khi đề nghị nên không gia hạn được nữa.',
    OWN_EXTENSION: 'Bạn là người đề nghị gia hạn, nên người khác phải quyết định.',
    NOTE_NOT_FOUND: 'Không tìm thấy ghi chú.',
    NOTE_STRUCK: 'Ghi chú này đã được gạch bỏ lúc {at}.',
    NOT_YOUR_NOTE: 'Chỉ người viết gạch bỏ được ghi chú; hãy viết một ghi chú khác.',
    SAME_PERSON: 'Bạn đã làm bước “{stepName}” của hồ sơ này, nên người khác phải làm bước này.',
    ASSIGNEE_LACKS_POST:
      '{assigneeName} hôm nay không giữ chức danh làm bước này; hãy chọn người khác.',
    ASSIGNEE_SAME_PERSON:
      '{assigneeName} đã làm bước “{stepName}” của hồ sơ này; hãy chọn người khác.',
    FILTERS_FULL: 'Bạn đã lưu {max} bộ lọc; hãy xóa bớt trước.',
    FILTER_NOT_FOUND: 'Không tìm thấy bộ lọc này trong các bộ lọc của bạn.',
    PERSON_NOT_FOUND: 'Không tìm thấy người này, hoặc tài khoản đã bị khóa.',
    POST_NOT_HELD: 'Người vắng không giữ chức danh này, hoặc chức danh này không được thay thế.',
    SUBSTITUTE_SAME: 'Người thay phải khác người vắng.',
    SUBSTITUTION_DATES:
      'Thời gian thay phải từ hôm nay trở đi, đúng thứ tự và không quá {maxDays} ngày.',
    SUBSTITUTION_OVERLAPS:
      'Chức danh này đã có người thay trong những ngày đó; hãy kết thúc trước.',
    SUBSTITUTION_NOT_FOUND: 'Việc thay thế này không còn hiệu lực.',
    COMMAND_ID_USED: 'Mã yêu cầu đã được dùng cho thao tác khác; hãy tải lại trang.',
    SESSION_REQUIRED: 'Bạn cần đăng nhập.',
    SIGN_IN_WRONG: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    TOO_MANY_TRIES: 'Quá nhiều lần thử; hãy đợi {retryAfterSeconds} giây.',
    FORBIDDEN: 'Không được phép: {reasonText}',
    NOT_FOUND: 'Không tìm thấy.',
    REQUEST_INVALID: 'Yêu cầu không hợp lệ ({where}).',
    BODY_TOO_LARGE: 'Dữ liệu gửi lên lớn hơn {limit}.',
    JSON_UNREADABLE: 'Không đọc được dữ liệu JSON.',
    CROSS_ORIGIN: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    COMMAND_ID_MISSING: 'Thiếu mã yêu cầu (Idempotency-Key).',
    DRAWING_UNREADABLE: 'Không đọc được tệp BPMN.',
    MODEL_TOO_SLOW: 'Quy trình quá phức tạp: kiểm tra vượt quá {limitMs} mili giây.',
    CHECK_BUSY: 'Đang có quá nhiều quy trình được kiểm tra; hãy thử lại sau ít giây.',
    UPLOADS_BUSY: 'Đang có quá nhiều tài liệu được tải lên; hãy thử lại sau ít giây.',
    FORM_INVALID: 'Mục “{label}” của biểu mẫu: {reason}',
    FORM_DOES_NOT_APPLY: 'Không in được “{formName}”: {whyText}',
    REGISTER_TOO_LONG:
      'Sổ có hơn {rowsMax} hồ sơ trong thời gian đã chọn; hãy chọn thời gian ngắn hơn.',
    NOT_A_COLLEAGUE: 'Người này không tham gia vẽ và thẩm định quy trình nên không giao được.',
    FILE_TYPE_REFUSED: 'Chỉ nhận tệp PDF, PNG, JPEG, DOCX hoặc XLSX.',
    FILE_INFECTED: 'Tệp có mã độc ({virus}) nên không được nhận.',
    SCANNER_AWAY: 'Chưa quét được mã độc nên tệp chưa được nhận; hãy thử lại sau ít phút.',
    SIGNING_CERTIFICATE_OVER:
      'Chứng thư chữ ký số của cơ quan đã hết hạn hoặc chưa có hiệu lực; hãy báo quản trị.',
    PDF_HAS_SIGNATURE:
      'Tệp này đã có chữ ký số từ phần mềm khác; ký thêm ở đây sẽ làm hỏng chữ ký đó.',
    PDF_NOT_SIGNABLE:
      'Chỉ ký số được tệp PDF đọc được và không đặt mật khẩu; hãy in hoặc quét lại rồi tải lên.',
    TOO_MANY_STREAMS: 'Bạn đang mở quá nhiều cửa sổ.',
    UNAVAILABLE: 'Hệ thống tạm thời chưa phục vụ được; hãy thử lại.',
    INTERNAL: 'Hệ thống gặp lỗi (mã {requestId}).',
  },
  reasons: {
    ROLE_MISSING: 'bạn không có vai trò cần thiết.',
    OTHER_AGENCY: 'việc này thuộc cơ quan khác.',
    OTHER_POST: 'việc này giao cho chức danh khác của đơn vị.',
    NOT_OPEN: 'công việc không còn chờ nhận.',
    NOT_CLAIMED: 'công việc chưa có người nhận.',
    CLAIMED_BY_OTHER: 'người khác đang xử lý công việc này.',
    SAME_PERSON: 'bạn đã làm bước “{stepName}” của hồ sơ này, nên người khác phải làm.',
    TASK_CLOSED: 'công việc đã kết thúc.',
    NOT_HEAD: 'chỉ người đứng đầu đơn vị giao việc.',
    NO_WAY_BACK: 'quy trình không có đường trả lại từ bước này.',
    DOSSIER_ENDED: 'hồ sơ đã kết thúc.',
    NO_SIGNING_STEP: 'bạn không có bước ký duyệt hoặc phát hành đang chờ ở hồ sơ này.',
    SIGNING_NOT_SET_UP: 'phần mềm chưa được cài chứng thư chữ ký số.',
    NOT_YOUR_NOTE: 'chỉ người viết gạch bỏ được ghi chú.',
  },
  formReasons: {
    NO_SUPPLEMENT_ASKED: 'chưa có bước nào yêu cầu bổ sung hồ sơ này.',
    NOT_REFUSED: 'hồ sơ này không bị từ chối.',
    NOT_EXTENDED: 'hồ sơ này chưa được đề nghị gia hạn.',
    NOT_STOPPED: 'hồ sơ này không dừng giải quyết và không bị rút.',
    NOT_IN_EDITION: 'mẫu này chỉ có từ ngày 15/9/2025.',
  },
  stages: {
    DRAFT: 'bản nháp đang soạn thảo',
    IN_REVIEW: 'đang thẩm định',
    APPROVED: 'đã được phê duyệt, chờ công bố',
    IN_FORCE: 'thủ tục đang tiếp nhận hồ sơ',
    SUSPENDED: 'thủ tục đang tạm ngừng tiếp nhận',
    ABOLISHED: 'thủ tục đã bị bãi bỏ',
  },
  statuses: {
    1: 'Mới đăng ký',
    2: 'Được tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    7: 'Công dân yêu cầu rút hồ sơ',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  },
  actors: { system: 'Hệ thống' },
  asked: {
    supplement: 'Bổ sung giấy tờ theo phiếu yêu cầu của bộ phận một cửa.',
    payment: 'Thực hiện nghĩa vụ tài chính theo thông báo.',
    collect: 'Đến nhận kết quả theo hình thức đã đăng ký.',
  },
  history: historyVi,
  verdicts: verdictsVi,
  incidents: {
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
  },
  checks: {
    'form-exists': 'Không có biểu mẫu “{formKey}” mà bước “{name}” cần.',
  },
  ...seatsVi,
} as const;
