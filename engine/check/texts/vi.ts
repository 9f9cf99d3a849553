import { detailOf, quotedText, type Said, type Sentence } from './sentence.ts';
import { viDecisions } from './viDecisions.ts';
import { viProofs } from './viProofs.ts';
import { viXml } from './viXml.ts';

/**
 * What each rule says, in Vietnamese: the source of the English texts.
 *
 * A sentence names the element, says what is wrong, and behind the colon what to do.
 */
export const vi = {
  'id-present': (s) =>
    `Có ${s.fact('count')} phần tử không có mã định danh: mở bản vẽ trong trình thiết kế ` +
    'rồi lưu lại.',
  'element-executed': (s) =>
    `${s.element} là ${s.word('bpmnName')}, chương trình không chạy: hãy vẽ lại bằng ` +
    'bước, cổng, sự kiện hoặc quy trình con.',
  'event-executed': (s) =>
    `Sự kiện ${s.element} dùng ${s.word('bpmnName')} ở vị trí này, chương trình không ` +
    'chạy: hãy đổi loại sự kiện, hoặc đặt ở vị trí mà BPMN cho phép.',
  'catch-without-event': (s) =>
    `Sự kiện ${s.element} không nói chờ gì, hồ sơ sẽ đi qua ngay: hãy chọn thông điệp, hẹn ` +
    'giờ, tín hiệu hoặc điều kiện.',
  'feature-executed': (s) =>
    `${s.element} dùng ${s.word('feature')}, chương trình không chạy: hãy vẽ bằng cổng song ` +
    'song, hoặc vẽ từng bước riêng.',
  'process-executable': (s) =>
    'Không có quy trình nào trong tệp được đánh dấu là chạy được: bật “chạy được” cho ' +
    `${s.element}.`,
  'executable-assumed': (s) =>
    `Tệp không ghi quy trình “${s.fact('process')}” có chạy được hay không: chương trình ` +
    'coi là có.',
  'foreign-extension': (s) =>
    `Tệp có ${s.fact('count')} chỗ ghi theo phần mềm khác (${s.fact('prefix')}: ` +
    `${s.fact('uri')})${s.place}: phần không có nghĩa tương ứng ở đây được bỏ qua.`,
  'extension-left-out': (s) =>
    `${s.element} có phần ghi cho phần mềm khác không có nghĩa ở đây: ${s.fact('names')}.`,
  'data-left-out': (s) =>
    `Một liên kết dữ liệu của ${s.element} không mang giá trị thành biến, nên được bỏ qua.`,
  'correlation-valid': (s) =>
    `Khai báo ghép thông điệp ${s.element} ${s.word('reason')}${detailOf(s)}: hãy cho mỗi thuộc ` +
    'tính của khóa một cách đọc trong từng thông điệp và trong quy trình.',
  'name-calculated': (s) =>
    `${s.element} có tên hoặc mã là công thức (“${s.fact('name')}”), chương trình không tính: ` +
    'hãy ghi tên cố định, và phân biệt hồ sơ bằng khóa ghép thông điệp.',
  'lt-value-valid': (s) =>
    `${s.element} có giá trị không đọc được: ${s.fact('attribute')} = ` +
    `“${s.fact('value')}”. Hãy nhập lại giá trị này.`,
  'expression-language': (s) =>
    `${s.element} viết điều kiện hoặc công thức bằng ngôn ngữ “${s.fact('language')}”: ` +
    'hãy viết lại bằng FEEL.',
  'start-present': (s) => `${s.element} chưa có sự kiện bắt đầu: hãy vẽ điểm bắt đầu.`,
  'start-without-incoming': (s) =>
    `Có luồng đi vào sự kiện bắt đầu ${s.element}: hãy nối luồng đó vào bước ngay sau ` +
    'điểm bắt đầu.',
  'end-without-outgoing': (s) =>
    `Có luồng đi ra từ sự kiện kết thúc ${s.element}: hãy bỏ luồng này hoặc đổi thành sự ` +
    'kiện trung gian.',
  'flow-ends-valid': (s) =>
    `Luồng ${s.element} ${s.word('reason')}: hãy nối lại hai đầu của luồng.`,
  'message-flow-between-pools': (s) =>
    `Luồng thông điệp ${s.element} nối hai phần tử của cùng một khung: hãy vẽ luồng thường.`,
  'boundary-attached': (s) =>
    `Sự kiện gắn ở viền ${s.element} ${s.word('reason')}: hãy kéo nó vào viền của bước.`,
  'event-sub-process-valid': (s) =>
    `Quy trình con theo sự kiện ${s.element} ${s.word('reason')}: hãy để đúng một sự kiện ` +
    'bắt đầu có nội dung chờ và không nối luồng nào với nó.',
  'compensation-handler-valid': (s) =>
    `Sự kiện bù trừ ${s.element} ${s.word('reason')}: hãy nối nó bằng đường liên kết với ` +
    'đúng một bước bù trừ.',
  'compensation-activity-valid': (s) =>
    `Bước bù trừ ${s.element} ${s.word('reason')}: hãy nối nó bằng đường liên kết với đúng ` +
    'một sự kiện bù trừ, không nối gì khác.',
  'compensation-throw-valid': (s) =>
    `Sự kiện ${s.element} yêu cầu bù trừ ${s.named('activityId')}, nhưng bước này ` +
    `${s.word('reason')}: hãy chọn bước khác hoặc vẽ bước bù trừ cho nó.`,
  'cancel-in-transaction': (s) =>
    `Sự kiện hủy ${s.element} không thuộc một giao dịch: hãy đổi quy trình con thành giao ` +
    'dịch, hoặc dùng sự kiện lỗi.',
  'link-pairs': (s) =>
    `Điểm nối ${s.element} ${s.word('reason')}: mỗi tên cần đúng một điểm nối đến và ít ` +
    'nhất một điểm nối đi trong cùng quy trình.',
  'instantiate-valid': (s) =>
    `${s.element} ${s.word('reason')}: hãy bắt đầu bằng sự kiện bắt đầu, hoặc bỏ phần thừa.`,
  'loop-valid': (s) => `Bước lặp ${s.element} ${s.word('reason')}: hãy sửa cách lặp của bước.`,
  'loop-endless': (s) => `Bước ${s.element} lặp lại mãi: hãy đặt điều kiện lặp hoặc số lần tối đa.`,
  'call-endless': (s) =>
    `Bước gọi ${s.element} lần nào cũng dẫn trở lại chính quy trình này nên không bao giờ kết ` +
    'thúc: hãy vẽ một đường tới kết thúc mà không gọi lại, ví dụ qua một cổng đặt trước bước gọi.',
  'called-process-exists': (s) =>
    s.fact('calledId') === ''
      ? `${s.element} chưa chọn quy trình để gọi: hãy chọn một quy trình trong tệp hoặc mã một ` +
        'thủ tục đã ban hành.'
      : `${s.element} gọi ${s.named('calledId')}, nhưng trong tệp không có quy trình này và ` +
        'không có thủ tục nào đã ban hành mang mã này: hãy chọn quy trình trong tệp, hoặc ban ' +
        'hành thủ tục kia trước.',
  'procedure-calls-itself': (s) =>
    `${s.element} gọi thủ tục ${s.fact('name')}, thủ tục này lại dẫn về chỗ đã gọi nên không bao ` +
    'giờ dừng: hãy bỏ lời gọi, hoặc tách phần chung thành một thủ tục riêng.',
  'node-unreachable': (s) =>
    `Không có đường nào từ điểm bắt đầu tới ${s.element}: hãy vẽ luồng còn thiếu hoặc ` +
    'xóa phần này.',
  'no-way-to-end': (s) =>
    `Hồ sơ tới ${s.element} thì không còn đường nào tới kết thúc: hãy vẽ tiếp luồng tới ` +
    'một sự kiện kết thúc.',
  'event-gateway-targets': (s) =>
    `Sau cổng chờ sự kiện ${s.element}, ${s.named('targetId')} ${s.word('reason')}: sau ` +
    'mỗi luồng hãy đặt riêng một sự kiện chờ thông điệp, hẹn giờ, tín hiệu hoặc điều kiện.',
  'exclusive-split-complete': (s) =>
    s.fact('example') === ''
      ? `Cổng ${s.element} có trường hợp không mở nhánh nào: hãy chọn một nhánh làm nhánh mặc định.`
      : `Cổng ${s.element} không mở nhánh nào khi ${s.fact('example')}: hãy chọn một nhánh ` +
        'làm nhánh mặc định.',
  'exclusive-split-ambiguous': (s) =>
    `Cổng ${s.element} có ${s.fact('count')} nhánh không có điều kiện, không rõ đi nhánh ` +
    'nào: hãy đặt điều kiện và chọn một nhánh mặc định.',
  'flow-never-taken': (s) =>
    `Luồng ${s.element} không bao giờ được đi, vì nhánh ${s.named('flowId')} không có ` +
    'điều kiện và được xét trước: hãy đặt điều kiện cho nhánh đó hoặc chọn nó làm mặc ' +
    'định.',
  'inclusive-split-complete': (s) =>
    s.fact('example') === ''
      ? `${s.element} có trường hợp không mở nhánh nào, hồ sơ sẽ dừng tại đó: hãy chọn một ` +
        'nhánh mặc định.'
      : `${s.element} không mở nhánh nào khi ${s.fact('example')}, hồ sơ sẽ dừng tại đó: hãy ` +
        'chọn một nhánh mặc định.',
  'condition-on-nonsplit': (s) =>
    `Luồng ${s.element} có điều kiện nhưng ${s.word('reason')}: hãy bỏ điều kiện hoặc vẽ ` +
    'cổng rẽ nhánh.',
  'parallel-with-condition': (s) =>
    `Luồng ${s.element} sau cổng song song ${s.named('nodeId')} có điều kiện, nhưng cổng ` +
    'song song luôn đi mọi nhánh: hãy dùng cổng chọn nhiều nhánh nếu chỉ cần một số ' +
    'nhánh.',
  'expression-valid': (s) =>
    `Điều kiện hoặc công thức của ${s.element}${inRow(s)}${quotedText(s, 'expression')} ` +
    `${s.word('reason')} (ký tự ${s.fact('at')}): hãy sửa lại, ví dụ: ketQua = "dat".`,
  'timer-valid': (s) =>
    `Thời gian hẹn của ${s.element} ${s.word('reason')}${quotedText(s, 'text')}: viết ví dụ ` +
    'P3WD (3 ngày làm việc), PT4WH (4 giờ làm việc), P5D (5 ngày).',
  'script-has-result': (s) =>
    `Bước tính ${s.element} ${s.word('missing')}, nên không có tác dụng: hãy bổ sung ` +
    'hoặc xóa bước.',
  'user-task-has-performer': (s) =>
    `Bước ${s.element} chưa có người thực hiện: chọn ${s.word('missing')}.`,
  'end-has-outcome': (s) =>
    `Kết thúc ${s.element} chưa ghi kết quả giải quyết: chọn cấp, từ chối, rút hồ sơ ` +
    'hoặc dừng giải quyết.',
  'budget-exceeds-legal-term': (s) =>
    `Một đường đi của hồ sơ cần ${s.time('sumMinutes')}, quá thời hạn theo quy định ` +
    `${s.time('termMinutes')}; hạn bị vượt tại ${s.element}: hãy giảm thời gian của các ` +
    'bước trên đường được đánh dấu.',
  'budget-exceeds-promised-term': (s) =>
    `Một đường đi của hồ sơ cần ${s.time('sumMinutes')}, quá thời hạn đã hẹn ` +
    `${s.time('termMinutes')}; hạn bị vượt tại ${s.element}: hãy giảm thời gian các bước ` +
    'hoặc hẹn dài hơn.',
  'promised-exceeds-legal-term': (s) =>
    `Thời hạn hẹn ${s.time('sumMinutes')} dài hơn thời hạn theo quy định ` +
    `${s.time('termMinutes')}: hãy hẹn bằng hoặc ngắn hơn.`,
  ...viDecisions,
  ...viProofs,
  'term-unit-differs': () =>
    'Thời hạn theo quy định tính bằng ngày, còn các bước tính bằng thời gian làm việc: ' +
    'hãy xem lại văn bản ghi “ngày” hay “ngày làm việc”.',
  'step-has-budget': (s) =>
    `Bước ${s.element} chưa có thời gian thực hiện, nên chưa tính được vào thời hạn: hãy ` +
    'nhập thời gian, hoặc đánh dấu không tính thời gian.',
  'legal-basis-missing': () => 'Thủ tục chưa ghi căn cứ pháp lý: hãy thêm văn bản và điều khoản.',
  'task-has-form': (s) =>
    `Bước ${s.element} chưa có biểu mẫu, người thực hiện chỉ xác nhận đã xong: hãy chọn ` +
    'biểu mẫu nếu cần ghi nội dung.',
  deadlock: (s) =>
    `Hồ sơ có thể đứng chờ mãi tại ${s.element}, vì có nhánh không bao giờ tới đó: hãy ` +
    'ghép nhánh bằng cùng loại cổng đã tách nhánh.',
  'two-tokens': (s) =>
    `Hồ sơ có thể tới ${s.element} hai lần cùng lúc, bước sau sẽ bị làm hai lần: hãy ` +
    'ghép nhánh bằng cổng song song trước đó, hoặc cho nhánh sự kiện lặp lại kết thúc riêng.',
  'unbounded-tokens': (s) =>
    `Hồ sơ có thể tới ${s.element} thêm mãi trong khi vẫn còn ở đó, không có giới hạn: hãy ghép ` +
    'các nhánh song song trước khi vòng lại.',
  'dead-element': (s) =>
    `${s.element} không bao giờ được thực hiện dù có đường vẽ tới: hãy xem lại các cổng ` +
    'phía trước.',
  'no-option-to-complete': (s) =>
    `Hồ sơ tới ${s.element} thì không thể kết thúc được nữa: hãy xem lại các cổng trên ` +
    'đường được đánh dấu.',
  'improper-completion': (s) =>
    `Quy trình có thể tới kết thúc ${s.element} khi vẫn còn việc dở dang: hãy ghép các ` +
    'nhánh trước khi kết thúc.',
  'silent-cycle': (s) =>
    `Vòng lặp qua ${s.element} không có bước nào phải chờ, máy sẽ chạy mãi: hãy đặt một ` +
    'bước hoặc sự kiện chờ vào vòng lặp.',
  'state-space-too-large': (s) =>
    `Phần bắt đầu từ ${s.element} có quá nhiều khả năng để chứng minh (quá ` +
    `${s.fact('limit')}): hãy tách bớt nhánh song song thành quy trình con.`,
  'detached-rejoins': (s) =>
    `Nhánh chạy bên cạnh từ ${s.element} nhập lại luồng chính: hãy cho nhánh này kết thúc riêng, ` +
    'hoặc gặp luồng chính ở một cổng chọn nhiều nhánh.',
  'or-join-cycle': (s) =>
    `Cổng ghép ${s.element} và một cổng ghép khác chờ lẫn nhau trong vòng lặp: hãy thay ` +
    'bằng cổng loại trừ hoặc cổng song song.',
  'region-limit': (s) =>
    `Phần bắt đầu từ ${s.element} có ${s.fact('count')} nhánh chạy cùng lúc, quá mức ` +
    `${s.fact('limit')}: hãy gom bớt thành quy trình con.`,
  ...viXml,
  'decision-executed': (s) =>
    `Quyết định ${s.element} ${s.word('logic')}, chương trình chưa chạy được: hãy dùng bảng ` +
    'quyết định hoặc một biểu thức FEEL.',
  'decision-table-valid': (s) =>
    `Bảng quyết định ${s.element} ${s.word('reason')}${detailOf(s)}: hãy sửa lại bảng.`,
  'decision-requirement': (s) =>
    `Quyết định ${s.element} ${s.word('reason')}${detailOf(s)}: hãy nối lại các quyết định.`,
  'decision-known': (s) =>
    `${s.element} hỏi quyết định “${s.fact('decision')}” không có trong tệp DMN nào đi kèm, nên ` +
    'sẽ chờ trả lời từ bên ngoài: hãy sửa tên hoặc thêm quyết định vào tệp DMN.',
} satisfies { readonly [rule: string]: Sentence };

/** The row of a decision table, nothing for a text that stands elsewhere. */
function inRow(s: Said): string {
  return s.fact('row') === '' ? '' : `, dòng ${s.fact('row')} của bảng quyết định`;
}
