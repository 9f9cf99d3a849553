/** What the gateway said last of a payment. */
export const gatewayAnswersVi = {
  notAsked: 'Chưa hỏi, đang chờ cổng báo.',
  unknown: 'Cổng chưa thấy người nộp bắt đầu thanh toán.',
  otherAmount: 'Cổng báo một số tiền khác; hãy đối chiếu sao kê.',
  notSaid: 'Cổng chưa cho biết kết quả ({detail}).',
};
