/** The words of the what-if of the weights, in Vietnamese. */
export const whatIf = {
  title: 'Nếu trọng số khác đi?',
  lead: 'Đổi trọng số của từng phần để xem thứ hạng phụ thuộc vào trọng số đến đâu. Điểm các phần giữ nguyên; tổng điểm và thứ hạng được tính lại ngay trong trình duyệt bằng chính chương trình đã tính kết quả. Đây là phép thử, không phải kết quả.',
  ofMaxima: 'Trong chỉ số này, trọng số của một phần là điểm tối đa của phần ấy.',
  adjustments: 'Điểm cộng, điểm trừ giữ nguyên.',
  alarmed:
    'Thứ hạng đối chiếu là thứ hạng tính từ điểm thành phần với trọng số chính thức, có thể khác thứ hạng đã công bố ở trên.',
  needsScript: 'Phần thử trọng số cần JavaScript. Trọng số đang dùng có ở',
  method: 'trang phương pháp',
  notOffered: (why: string): string => `Kỳ này chưa có mục thử trọng số. ${why}`,
  weights: 'Trọng số (%)',
  share: (percent: string): string => `→ ${percent} %`,
  ofPart: (part: string): string => `Trọng số của ${part}`,
  stated: (percent: string): string => `trọng số chính thức ${percent} %`,
  reset: 'Trở về trọng số chính thức',
  equal: 'Mọi phần như nhau',
  sum: 'Chỉ tỷ lệ giữa các trọng số có ý nghĩa: khi tính, tổng được quy về 100 %; số sau mũi tên là trọng số đã quy.',
  table: 'Thứ hạng với trọng số đang thử',
  rank: 'Hạng',
  change: 'So với khung',
  score: 'Điểm',
  up: (places: string): string => `tăng ${places} bậc`,
  down: (places: string): string => `giảm ${places} bậc`,
  same: 'giữ nguyên',
  start: 'Đang dùng trọng số của khung. Kéo một thanh trượt để thử.',
  loading: 'Đang tải số liệu …',
  failed: 'Không tải được số liệu để tính. Hãy tải lại trang.',
  nothing: 'Mọi trọng số đều bằng 0 nên không có gì để cộng. Hãy cho ít nhất một phần trọng số lớn hơn 0.',
  leader: (unit: string): string => `${unit} đứng đầu.`,
  leaders: (units: string): string => `Đứng đầu: ${units}.`,
  riser: (unit: string, places: string, rank: string): string =>
    `Tăng nhiều nhất: ${unit}, ${places} bậc, lên hạng ${rank}.`,
  faller: (unit: string, places: string, rank: string): string =>
    `Giảm nhiều nhất: ${unit}, ${places} bậc, xuống hạng ${rank}.`,
  still: (still: string, all: string): string => `${still}/${all} đơn vị giữ nguyên hạng.`,
  files: 'Tính từ',
  framework: 'khung chỉ số',
  and: 'và',
  inputs: 'điểm thành phần',
  ofRelease: 'trong dữ liệu mở.',
}

/** The same words, in whichever language. */
export type WhatIfWords = typeof whatIf
