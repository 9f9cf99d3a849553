/** What the gateway said last of a payment. */
export const gatewayAnswersVi = {
  'not-asked': 'Chưa hỏi, đang chờ cổng báo.',
  'not-begun': 'Cổng chưa thấy người nộp bắt đầu thanh toán.',
  'other-amount': 'Cổng báo một số tiền khác; hãy đối chiếu sao kê.',
  'not-said': 'Cổng chưa cho biết kết quả ({detail}).',
};
