/** The words of the method pages, in Vietnamese. */
export const method = {
  title: (edition: string): string => `Cách tính ${edition}`,
  short: 'Cách tính',
  lead: (edition: string): string =>
    `Trang này lập từ chính bộ khung dùng để tính ${edition}: chỉ số gồm những gì, điểm cho thế nào, cộng và xếp hạng ra sao.`,
  groupedLead: (edition: string): string =>
    `Trang này lập từ chính bộ khung dùng để tính ${edition}: chỉ số gồm những gì, điểm cho thế nào, cộng và chia nhóm ra sao.`,
  scoredLead: (edition: string): string =>
    `Trang này lập từ chính bộ khung dùng để tính ${edition}: chỉ số gồm những gì, điểm cho thế nào, cộng ra sao.`,
  printedLead: (edition: string): string =>
    `${edition} ở đây là số như nguồn đã công bố, không tính lại. Dưới đây là những gì tìm được về khung điểm của nguồn.`,
  stepsTitle: 'Từ số liệu đến thứ hạng',
  groupedSteps: 'Từ số liệu đến nhóm',
  scoredSteps: 'Từ số liệu đến tổng điểm',
  treeTitle: 'Chấm những gì',
  part: 'Phần',
  max: 'Tối đa',
  weight: 'Trọng số',
  leaves: 'Nội dung chấm',
  open: 'Xem từng đơn vị ở nội dung này',
  steps: {
    leaves: 'Cho điểm từng nội dung',
    impute: 'Chỗ còn thiếu số liệu',
    treat: 'Giá trị quá xa các giá trị khác',
    combine: 'Gộp thành tổng',
    base: 'Nội dung không áp dụng',
    missing: 'Khi thiếu số liệu',
    rounding: 'Làm tròn',
    rank: 'Xếp hạng',
    classes: 'Phân loại',
    check: 'Kiểm tra lại',
  },
  relative: (count: string): string => `${count} nội dung được chấm bằng cách so các đơn vị với nhau:`,
  absolute: (count: string): string => `${count} nội dung được chấm theo quy tắc:`,
  times: (text: string, count: string): string => `${text} (${count} nội dung)`,
  from: {
    unit: (count: string): string => `${count} nội dung do đơn vị tự chấm rồi được thẩm định`,
    survey: (count: string): string => `${count} nội dung lấy từ điều tra người dân, tổ chức, doanh nghiệp`,
    'leader-survey': (count: string): string => `${count} nội dung lấy từ điều tra lãnh đạo, quản lý`,
    operational: (count: string): string => `${count} nội dung lấy từ số liệu vận hành của hệ thống`,
    outcome: (count: string): string => `${count} nội dung là kết quả đầu ra`,
    published: (count: string): string => `${count} nội dung lấy nguyên điểm đã công bố`,
  },
  fromAll: (list: string): string => `Nguồn của điểm: ${list}.`,
  whole: 'Tổng',
  group: (name: string, how: string): string => `${name}: ${how}`,
  scale: (factor: string): string => `Sau đó nhân với ${factor}.`,
  rebase: {
    total:
      'Phần không áp dụng được bớt khỏi mức tối đa của chính đơn vị; kết quả tính trên mức tối đa còn lại.',
    part: 'Phần không áp dụng được bớt khỏi mức tối đa của từng nhóm; điểm nhóm kéo về thang cũ.',
    group: 'Nội dung không áp dụng được bỏ ra, điểm của nhóm kéo về đủ thang điểm của nhóm.',
    'drop-part': 'Khi cả phần không áp dụng, phần ấy được bỏ ra và điểm còn lại kéo về đủ thang.',
  },
  consequences: {
    hold: 'không có điểm, và tổng của đơn vị để trống',
    'leave-out': 'bỏ ra, tính trên phần còn lại',
    zero: 'tính 0 điểm',
  },
  missing: (reason: string, consequence: string): string => `${reason}: ${consequence}`,
  rounded: {
    'half-up': (decimals: string): string =>
      `Làm tròn một lần khi công bố, ${decimals} chữ số thập phân, từ 5 trở lên làm tròn lên.`,
    'half-even': (decimals: string): string =>
      `Làm tròn một lần khi công bố, ${decimals} chữ số thập phân, số 5 làm tròn về chữ số chẵn.`,
    truncate: (decimals: string): string => `Khi công bố lấy ${decimals} chữ số thập phân, phần sau bỏ đi.`,
  },
  percent: 'Đơn vị được xếp theo tỷ lệ phần trăm: điểm đạt chia cho mức tối đa áp dụng cho chính đơn vị.',
  rankBasis: {
    unrounded: 'Xếp theo điểm chưa làm tròn.',
    printed: 'Xếp theo điểm đã làm tròn như công bố.',
  },
  blocks: (names: string): string => `Xếp riêng trong từng khối: ${names}.`,
  band: (label: string, limits: string): string => `${label}: ${limits}`,
  bandFrom: (x: string): string => `từ ${x}`,
  bandOver: (x: string): string => `trên ${x}`,
  bandTo: (x: string): string => `đến ${x}`,
  bandBelow: (x: string): string => `dưới ${x}`,
  limit: (highest: string, reason: string): string => `Cao nhất chỉ được loại ${highest} nếu ${reason}.`,
  openSource: 'Bộ khung dạng máy đọc được',
}
