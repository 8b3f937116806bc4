/** What only the page of a unit, and the page of a unit that is not there, say; in Vietnamese. */
export const unitPage = {
  exceeds: (name: string, printed: string, max: string): string =>
    `“${name}”: nguồn in ${printed}, vượt điểm tối đa ${max}. Số đã in được giữ nguyên.`,
  notApplicable: 'không áp dụng',
  adjustments: 'Điểm cộng, điểm trừ',
  silent: (items: string): string =>
    `Đơn vị không tự đánh giá: ${items} nội dung phải tự chấm đều không có số liệu.`,
  silentLimit: (highest: string): string =>
    `Theo khung điểm, không tự đánh giá thì xếp cao nhất là ${highest}.`,
  decided: (names: string): string => `Bằng điểm ${names}: thứ tự do cấp có thẩm quyền quyết định.`,
  claimed: (by: string, period: string, places: string): string => `Theo ${by}, so với ${period}: ${places}.`,
  before: 'kỳ trước',
  remarked: (period: string, note: string): string => `${period}: ${note}.`,
  cuts: (periods: string): string =>
    `Đường ngắt ở ${periods}: từ những năm ấy không so được với năm liền trước, lý do ghi dưới bảng số các năm.`,
  cut: (period: string, why: string): string => `${period}: ${why}`,
  madeUp: 'mẫu, hư cấu',
  total: 'tổng điểm',
  range: (best: string, worst: string): string =>
    `Hạng của các đơn vị ấy từ ${best} đến ${worst}; chưa ai xếp hạng chung cho đơn vị mới.`,
  members: 'Kết quả của các đơn vị cũ:',
  rank: (rank: string): string => `hạng ${rank}`,
  heirs: 'Kết quả của nơi kế thừa:',
  since: (name: string, day: string): string => `${name} (từ ${day})`,
  elsewhere: (name: string): string => `${name} có trong các năm sau:`,
}
