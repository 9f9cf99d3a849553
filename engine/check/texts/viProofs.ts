import type { Sentence } from './sentence.ts';

/** What the proofs of administration say, in Vietnamese: the source of the English texts. */
export const viProofs = {
  'time-not-proved': () =>
    'Các vòng lặp đan vào nhau quá nhiều nên không chứng minh được thời hạn: hãy khai số lần ' +
    'quay lại nhỏ hơn hoặc vẽ ít đường quay lại hơn.',
  'loop-unbounded': (s) =>
    s.fact('repeats') === ''
      ? `Luồng ${s.element} quay lại ${s.named('headId')} nhưng chưa khai số lần tối đa, nên ` +
        'thời hạn chỉ được chứng minh cho một lượt đi: hãy khai số lần quay lại tối đa của luồng.'
      : `${s.element} được làm lặp lại mà không ghi tối đa bao nhiêu lần, nên thời hạn chỉ được ` +
        'chứng minh cho một lần làm: hãy ghi số lần tối đa.',
  'wait-without-limit': (s) =>
    `${s.element} chờ bên ngoài mà không ghi chờ lâu nhất bao nhiêu, nên không được tính vào ` +
    'thời hạn: hãy đặt thời hạn của bước, gắn hẹn giờ, hoặc đánh dấu là tạm dừng.',
  'pause-without-way-out': (s) =>
    `Tại ${s.element} đồng hồ của hồ sơ dừng lại mà không có hẹn giờ nào đưa hồ sơ ra, hồ sơ ` +
    'có thể nằm mãi ở đó: hãy gắn hẹn giờ vào viền của bước và vẽ việc phải làm khi hết giờ.',
  'supplement-unbounded': (s) =>
    `Hồ sơ có thể quay lại ${s.element} nhiều lần, mỗi lần đồng hồ dừng hoặc tính lại từ đầu: ` +
    'hãy vẽ để chỉ yêu cầu bổ sung một lần, hoặc khai số lần tối đa trên luồng quay lại.',
  'wait-without-responsible': (s) =>
    `${s.element} chờ bên ngoài mà không ghi cơ quan nào theo dõi, nên chỉ cơ quan có thẩm quyền ` +
    'nói chung chịu trách nhiệm: hãy đặt vào làn của một cơ quan hoặc chọn cơ quan và chức danh.',
  'wait-without-clock': (s) =>
    `Tại ${s.element} không có đồng hồ nào chạy, hồ sơ có thể nằm đó mà không ai biết: hãy ghi ` +
    'thời hạn của thủ tục, thời hạn của bước, hoặc gắn hẹn giờ.',
  'timeout-leads-nowhere': (s) =>
    `${s.element} ghi khi hết thời hạn thì ${s.word('onTimeout')}, nhưng bản vẽ không có hẹn ` +
    'giờ nào làm việc đó: hãy gắn hẹn giờ vào viền của bước và vẽ việc tiếp theo.',
  'duty-not-separated': (s) =>
    `${s.named('appraisingId')} thẩm định và ${s.element} phê duyệt trên cùng một đường đi do ` +
    'cùng một chức danh của cùng cơ quan làm: hãy giao việc phê duyệt cho chức danh khác.',
  'granted-without-approval': (s) =>
    `Có đường đi tới ${s.element} mà không qua bước phê duyệt nào: hãy vẽ đường đó qua bước phê ` +
    'duyệt hoặc chọn kết quả khác.',
  'lane-exceeds-promise': (s) =>
    `Trên một đường đi, các bước của ${s.element} cần ${s.time('sumMinutes')}, quá thời gian đã ` +
    `cam kết ${s.time('termMinutes')}; vượt tại ${s.named('passedAtId')}: hãy giảm thời gian ` +
    'các bước hoặc thống nhất lại cam kết.',
  'promises-exceed-legal-term': (s) =>
    s.fact('laneCount') === ''
      ? `Trên một đường đi, các cơ quan cam kết cộng lại ${s.time('sumMinutes')}, quá thời hạn ` +
        `theo quy định ${s.time('termMinutes')}; vượt tại ${s.element}: hãy thống nhất lại cam kết.`
      : `Có ${s.fact('laneCount')} cam kết, quá nhiều để chứng minh tổng thời gian: hãy chỉ ghi ` +
        'cam kết cho từng cơ quan, không cho từng làn nhỏ.',
  'wait-shorter-than-promise': (s) =>
    `${s.element} chỉ chờ ${s.time('waitMinutes')}, ngắn hơn thời gian ${s.named('poolId')} đã ` +
    `cam kết là ${s.time('promiseMinutes')}: hãy chờ lâu hơn hoặc thống nhất lại cam kết.`,
  'start-never-begins': (s) =>
    `${s.element} không bao giờ khởi động “${s.fact('process')}”: ở đây hồ sơ chỉ bắt đầu khi ` +
    'được tiếp nhận, quy trình của bên khác chỉ bắt đầu bằng thông điệp hoặc tín hiệu. Hãy bắt ' +
    'đầu bằng thông điệp, rồi đặt hẹn giờ hoặc điều kiện sau đó.',
  'nobody-eligible': (s) =>
    `Không ai đang làm việc giữ chức danh “${s.word('post')}” (${s.fact('agency')}) để làm bước ` +
    `“${s.fact('step')}”: hãy bố trí người trước khi công bố.`,
  'only-one-eligible': (s) =>
    `Tại ${s.fact('agency')} chỉ một người vừa thẩm định (“${s.fact('appraisingStep')}”) vừa phê ` +
    `duyệt (“${s.fact('step')}”): hãy bố trí thêm người trước khi công bố.`,
} satisfies { readonly [rule: string]: Sentence };
