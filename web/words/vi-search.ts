/** The words of the search page and nearest names, in Vietnamese. */
export const search = {
  needsScript:
    'Bản này là một thư mục tệp, không có máy chủ: tìm kiếm cần bật JavaScript. Không bật được thì mở các danh sách dưới đây.',
  title: 'Tìm kiếm',
  label: 'Tìm đơn vị, chỉ số, tiêu chí',
  button: 'Tìm',
  description: 'Tìm tỉnh, bộ, sở, chỉ số, tiêu chí trong các chỉ số quản trị; gõ không dấu cũng được.',
  lead: 'Tên tỉnh, bộ, sở, chỉ số, tiêu chí, năm. Gõ không dấu, viết tắt, sai một chữ cũng tìm được.',
  emptyTitle: 'Có thể tìm gì?',
  examples: {
    province: 'một tỉnh, trước và sau khi sáp nhập',
    result: 'kết quả của một đơn vị trong một năm',
    part: 'một tiêu chí, chỉ số thành phần',
    office: 'một cơ quan của tỉnh',
    edition: 'một chỉ số, một năm',
    short: 'tên viết tắt',
  },
  found: (count: string, query: string): string => `${count} kết quả cho “${query}”`,
  foundMost: (count: string, query: string): string => `${count} kết quả gần nhất cho “${query}”`,
  nothing: (query: string): string => `Không tìm thấy “${query}”`,
  nothingAdvice: 'Hãy thử ít từ hơn, tên đầy đủ của đơn vị, hoặc xem các danh sách dưới đây.',
  meant: 'Có phải ý bạn là:',
  lists: 'Xem danh sách',
  allUnits: 'Tất cả đơn vị',
  loading: 'Đang mở dữ liệu tìm kiếm …',
  failed: 'Chưa mở được dữ liệu tìm kiếm. Hãy tải lại trang.',
  kinds: {
    index: 'Chỉ số',
    edition: 'Bảng kết quả',
    unit: 'Đơn vị',
    result: 'Kết quả của đơn vị',
    part: 'Tiêu chí',
    method: 'Phương pháp',
    compare: 'So sánh',
    page: 'Trang',
  },
  method: (edition: string): string => `Phương pháp ${edition}`,
  compare: (edition: string): string => `So sánh các đơn vị trong ${edition}`,
  ofEdition: (title: string): string => title,
  partOf: (edition: string): string => `Trong ${edition}`,
  unit: {
    ministry: 'Bộ, cơ quan ngang bộ',
    fictional: 'Minh Họa (hư cấu)',
    ended: (day: string): string => `đến trước ngày ${day}`,
    endedInto: (day: string, heirs: string): string => `đến trước ngày ${day}, nay thuộc ${heirs}`,
    made: (day: string, members: string): string => `từ ngày ${day}, gồm ${members} cũ`,
    renewed: (name: string): string => `${name} mới`,
    until: (day: string): string => `trước ${day}`,
    since: (day: string): string => `từ ${day}`,
    formerly: (names: string): string => `trước đây là ${names}`,
  },
}

/** The words of pages that are not there, in Vietnamese: what was meant, perhaps. */
export const near = {
  meant: 'Có phải bạn tìm:',
  search: 'Hoặc tìm trong tất cả chỉ số, đơn vị, tiêu chí',
  language: (code: string): string => `Thước Đo có tiếng Việt và tiếng Anh, không có bản “${code}”.`,
  spelling:
    'Địa chỉ tiếng Việt không có phần ngôn ngữ ở đầu; địa chỉ tiếng Anh bắt đầu bằng /en viết thường.',
  letters: 'Địa chỉ của Thước Đo viết bằng chữ thường.',
  twoAddresses: 'Trang này có ở hai địa chỉ:',
  begin: 'Hãy bắt đầu từ trang đầu:',
  index: (id: string): string => `Không có chỉ số “${id}”.`,
  unit: (id: string): string => `Không có đơn vị “${id}”.`,
  part: (code: string, edition: string): string => `${edition} không có tiêu chí “${code}”.`,
  partElsewhere: 'Các năm sau có tiêu chí mang mã này:',
  method: (edition: string): string => `Xem mọi tiêu chí của ${edition}`,
  page: 'Địa chỉ này không dẫn đến trang nào.',
}

/** What pages are called in what a search looks through, and other words for what they are for, in Vietnamese. */
export const pages = {
  home: {
    title: 'Trang đầu: tất cả chỉ số',
    note: 'Danh sách chỉ số và các năm',
    others: 'trang chủ, bản đồ các tỉnh, bảng xếp hạng',
  },
  units: {
    title: 'Tất cả đơn vị',
    note: 'Tỉnh, thành phố, bộ, sở, ban, ngành, địa phương',
    others: 'danh sách tỉnh thành, danh sách các tỉnh, bản đồ hành chính, sáp nhập tỉnh',
  },
  charts: {
    title: 'Các loại biểu đồ',
    note: 'Biểu đồ của Thước Đo và cách đọc',
    others: 'đồ thị, bản đồ',
  },
  design: { title: 'Hệ thiết kế', note: 'Màu, chữ, bảng, biểu mẫu', others: 'giao diện' },
  display: {
    title: 'Hiển thị',
    note: 'Sáng, tối, tương phản cao, cỡ chữ',
    others:
      'chế độ tối, chế độ sáng, giao diện tối, nền tối, cỡ chữ to, chữ lớn, phóng to, độ tương phản, cài đặt',
  },
  english: {
    title: 'Bản tiếng Anh (English)',
    note: 'Mọi trang có bản tiếng Anh ở địa chỉ bắt đầu bằng /en',
    others: 'ngôn ngữ',
  },
  vietnamese: { title: 'Bản tiếng Việt', note: 'Trang đầu bằng tiếng Việt', others: 'ngôn ngữ' },
  downloads: {
    title: 'Tải số liệu về',
    note: 'Tệp CSV, JSON và Excel ở cuối mỗi trang kết quả',
    others: 'tải về, tải xuống, dữ liệu mở, bảng tính',
  },
}

/** Where the data of an edition can be had, in Vietnamese. */
export const download = (edition: string): string => `Tải về số liệu ${edition}`

/** The words of pages in any language. */
export type PageWords = typeof pages
