/**
 * Vietnamese of every text that bpmn-js and diagram-js show, keyed by their English text.
 *
 * The drawing tool speaks English itself, so there is no English list; names in braces are filled
 * in by the tool. A text missing here is collected by the translate feature, and a test wants none.
 */
export const modelerBpmnVi: Readonly<Record<string, string>> = {
  ...palette(),
  ...contextPad(),
  ...elements(),
  ...events(),
  ...laterEvents(),
  ...messages(),
};

function palette(): Record<string, string> {
  return {
    'Activate create/remove space tool': 'Công cụ thêm, bớt khoảng trống',
    'Activate global connect tool': 'Công cụ nối các phần tử',
    'Activate hand tool': 'Công cụ kéo khung vẽ',
    'Activate lasso tool': 'Công cụ chọn theo vùng',
    'Create data object reference': 'Tạo tài liệu, dữ liệu',
    'Create data store reference': 'Tạo kho dữ liệu',
    'Create end event': 'Tạo sự kiện kết thúc',
    'Create expanded sub-process': 'Tạo quy trình con (mở)',
    'Create gateway': 'Tạo cổng rẽ nhánh',
    'Create group': 'Tạo nhóm',
    'Create intermediate/boundary event': 'Tạo sự kiện giữa chừng hoặc gắn biên',
    'Create pool/participant': 'Tạo khung cơ quan tham gia',
    'Create start event': 'Tạo sự kiện bắt đầu',
    'Create task': 'Tạo bước',
    'Search in diagram': 'Tìm trong sơ đồ',
  };
}

function contextPad(): Record<string, string> {
  return {
    'Add lane above': 'Thêm làn phía trên',
    'Add lane below': 'Thêm làn phía dưới',
    'Add text annotation': 'Thêm ghi chú',
    'Close minimap': 'Đóng bản đồ thu nhỏ',
    'Open minimap': 'Mở bản đồ thu nhỏ',
    'Align elements': 'Căn các phần tử',
    'Align elements bottom': 'Căn mép dưới',
    'Align elements center': 'Căn giữa theo chiều ngang',
    'Align elements left': 'Căn mép trái',
    'Align elements middle': 'Căn giữa theo chiều dọc',
    'Align elements right': 'Căn mép phải',
    'Align elements top': 'Căn mép trên',
    'Append compensation activity': 'Thêm bước bù trừ',
    'Append conditional intermediate catch event': 'Thêm sự kiện chờ điều kiện',
    'Append end event': 'Thêm sự kiện kết thúc',
    'Append gateway': 'Thêm cổng rẽ nhánh',
    'Append intermediate/boundary event': 'Thêm sự kiện giữa chừng',
    'Append message intermediate catch event': 'Thêm sự kiện chờ thông điệp',
    'Append receive task': 'Thêm bước chờ nhận thông điệp',
    'Append signal intermediate catch event': 'Thêm sự kiện chờ tín hiệu',
    'Append task': 'Thêm bước',
    'Append text annotation': 'Thêm ghi chú',
    'Append timer intermediate catch event': 'Thêm sự kiện chờ thời gian',
    'Change element': 'Đổi loại phần tử',
    'Change type': 'Đổi loại',
    'Connect to other element': 'Nối tới phần tử khác',
    'Connect using association': 'Nối bằng liên kết ghi chú',
    'Connect using data input association': 'Nối dữ liệu vào',
    'Connect using sequence/message flow or association': 'Nối bằng luồng hoặc liên kết',
    Delete: 'Xóa',
    'Distribute elements horizontally': 'Dàn đều theo chiều ngang',
    'Distribute elements vertically': 'Dàn đều theo chiều dọc',
    'Divide into three lanes': 'Chia thành ba làn',
    'Divide into two lanes': 'Chia thành hai làn',
    'Open {element}': 'Mở {element}',
    Remove: 'Xóa',
    'Toggle non-interrupting': 'Bật, tắt việc ngắt bước',
  };
}

function elements(): Record<string, string> {
  return {
    'Ad-hoc': 'Tùy nghi',
    'Ad-hoc sub-process': 'Quy trình con tùy nghi',
    'Ad-hoc sub-process (collapsed)': 'Quy trình con tùy nghi (thu gọn)',
    'Ad-hoc sub-process (expanded)': 'Quy trình con tùy nghi (mở)',
    'Business rule task': 'Bước theo bảng quyết định',
    'Call activity': 'Gọi quy trình khác',
    Collection: 'Nhiều bản',
    'Complex gateway': 'Cổng phức hợp',
    'Conditional flow': 'Luồng có điều kiện',
    'Data object reference': 'Tài liệu, dữ liệu',
    'Data store reference': 'Kho dữ liệu',
    'Default flow': 'Nhánh mặc định',
    'Empty pool/participant': 'Khung cơ quan để trống',
    'Empty pool/participant (removes content)': 'Khung cơ quan để trống (xóa nội dung)',
    'Event sub-process': 'Quy trình con theo sự kiện',
    'Event-based gateway': 'Cổng chờ sự kiện',
    'Exclusive gateway': 'Cổng chọn một nhánh (XOR)',
    'Expanded pool/participant': 'Khung cơ quan có quy trình',
    'Inclusive gateway': 'Cổng chọn nhiều nhánh (OR)',
    Loop: 'Lặp lại',
    'Manual task': 'Bước làm ngoài hệ thống',
    'Parallel gateway': 'Cổng song song (AND)',
    'Parallel multi-instance': 'Nhiều lần song song',
    'Participant multiplicity': 'Nhiều cơ quan cùng vai trò',
    'Receive task': 'Bước chờ nhận thông điệp',
    'Script task': 'Bước tính tự động',
    'Send task': 'Bước gửi thông điệp',
    'Sequence flow': 'Luồng thường',
    'Sequential multi-instance': 'Nhiều lần lần lượt',
    'Service task': 'Bước do hệ thống làm',
    'Sub-process': 'Quy trình con',
    'Sub-process (collapsed)': 'Quy trình con (thu gọn)',
    'Sub-process (expanded)': 'Quy trình con (mở)',
    Task: 'Bước (chưa rõ loại)',
    Transaction: 'Giao dịch',
    Association: 'Liên kết ghi chú',
    Group: 'Nhóm',
    Lane: 'Làn',
    'Message flow': 'Luồng thông điệp',
    Pool: 'Khung cơ quan',
    'Text annotation': 'Ghi chú',
    'User task': 'Bước do người làm',
  };
}

function events(): Record<string, string> {
  return {
    'Boundary event': 'Sự kiện gắn biên',
    'Cancel boundary event': 'Sự kiện hủy gắn biên',
    'Cancel end event': 'Kết thúc hủy giao dịch',
    'Compensation boundary event': 'Sự kiện bù trừ gắn biên',
    'Compensation end event': 'Kết thúc có bù trừ',
    'Compensation intermediate throw event': 'Sự kiện phát bù trừ',
    'Compensation start event': 'Bắt đầu khi bù trừ',
    'Conditional boundary event': 'Sự kiện điều kiện gắn biên',
    'Conditional boundary event (non-interrupting)': 'Sự kiện điều kiện gắn biên (không ngắt)',
    'Conditional intermediate catch event': 'Chờ điều kiện',
    'Conditional start event': 'Bắt đầu theo điều kiện',
    'Conditional start event (non-interrupting)': 'Bắt đầu theo điều kiện (không ngắt)',
    'End event': 'Kết thúc',
    'Error boundary event': 'Bắt lỗi (gắn biên)',
    'Error end event': 'Kết thúc có lỗi',
    'Error start event': 'Bắt đầu khi có lỗi',
    'Escalation boundary event': 'Báo cáo cấp trên gắn biên',
    'Escalation boundary event (non-interrupting)': 'Báo cáo cấp trên gắn biên (không ngắt)',
    'Escalation end event': 'Kết thúc, báo cáo cấp trên',
    'Escalation intermediate throw event': 'Báo cáo cấp trên',
    'Escalation start event': 'Bắt đầu khi báo cáo cấp trên',
    'Escalation start event (non-interrupting)': 'Bắt đầu khi báo cáo cấp trên (không ngắt)',
    'Intermediate throw event': 'Sự kiện giữa chừng (mốc)',
    'Intermediate catch event': 'Sự kiện chờ',
    'Link intermediate catch event': 'Điểm nối đến',
    'Link intermediate throw event': 'Điểm nối đi',
  };
}

function laterEvents(): Record<string, string> {
  return {
    'Message boundary event': 'Nhận thông điệp (gắn biên)',
    'Message boundary event (non-interrupting)': 'Nhận thông điệp (gắn biên, không ngắt)',
    'Message end event': 'Kết thúc, gửi thông điệp',
    'Message intermediate catch event': 'Chờ thông điệp',
    'Message intermediate throw event': 'Gửi thông điệp',
    'Message start event': 'Bắt đầu khi nhận thông điệp',
    'Message start event (non-interrupting)': 'Bắt đầu khi nhận thông điệp (không ngắt)',
    'Signal boundary event': 'Nhận tín hiệu (gắn biên)',
    'Signal boundary event (non-interrupting)': 'Nhận tín hiệu (gắn biên, không ngắt)',
    'Signal end event': 'Kết thúc, phát tín hiệu',
    'Signal intermediate catch event': 'Chờ tín hiệu',
    'Signal intermediate throw event': 'Phát tín hiệu',
    'Signal start event': 'Bắt đầu khi có tín hiệu',
    'Signal start event (non-interrupting)': 'Bắt đầu khi có tín hiệu (không ngắt)',
    'Start event': 'Bắt đầu',
    'Terminate end event': 'Kết thúc toàn bộ',
    'Timer boundary event': 'Hết thời gian (gắn biên, ngắt bước)',
    'Timer boundary event (non-interrupting)': 'Hết thời gian (gắn biên, không ngắt)',
    'Timer intermediate catch event': 'Chờ thời gian',
    'Timer start event': 'Bắt đầu theo thời gian',
    'Timer start event (non-interrupting)': 'Bắt đầu theo thời gian (không ngắt)',
  };
}

function messages(): Record<string, string> {
  return {
    'Data object must be placed within a pool/participant.':
      'Tài liệu phải nằm trong khung của một cơ quan.',
    'already rendered {element}': 'Phần tử {element} đã được vẽ.',
    'correcting missing bpmnElement on {plane} to {rootElement}':
      'Đã bổ sung phần tử còn thiếu của {plane}: {rootElement}.',
    'diagram not part of bpmn:Definitions': 'Sơ đồ không nằm trong bpmn:Definitions.',
    'element required': 'Thiếu phần tử.',
    'element {element} referenced by {referenced}#{property} not yet drawn':
      'Phần tử {element} mà {referenced}#{property} nhắc tới chưa được vẽ.',
    'failed to import {element}': 'Không đọc được phần tử {element}.',
    'flow elements must be children of pools/participants':
      'Bước, cổng và sự kiện phải nằm trong khung của một cơ quan.',
    'missing {semantic}#attachedToRef': '{semantic} không ghi gắn vào bước nào.',
    'more than {count} child lanes': 'Có hơn {count} làn con.',
    'multiple DI elements defined for {element}': 'Phần tử {element} được vẽ nhiều lần.',
    'no bpmnElement referenced in {element}': 'Hình {element} không chỉ tới phần tử nào.',
    'no diagram to display': 'Không có sơ đồ để hiển thị.',
    'no parent for {element} in {parent}': 'Phần tử {element} không có chỗ chứa trong {parent}.',
    'no plane for {element}': 'Không có khung vẽ cho {element}.',
    'no process or collaboration to display': 'Không có quy trình để hiển thị.',
    'no shape type specified': 'Thiếu loại hình vẽ.',
    'out of bounds release': 'Thả ra ngoài khung vẽ.',
    'unknown di {di} for element {semantic}': 'Hình {di} của {semantic} không rõ loại.',
    'unrecognized flowElement {element} in context {context}':
      'Không rõ phần tử {element} trong {context}.',
    'unsupported bpmnElement for {plane}: {rootElement}':
      'Khung {plane} không hiển thị được {rootElement}.',
    '{semantic}#{side} Ref not specified': '{semantic} không ghi đầu {side}.',
  };
}
