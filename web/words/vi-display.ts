/** The words of the head and foot of every page and of the display settings, in Vietnamese. */
export const display = {
  head: {
    main: 'Trang chính',
    indices: 'Chỉ số',
    units: 'Đơn vị',
    display: 'Hiển thị',
    search: 'Tìm',
    searchLabel: 'Tìm chỉ số, đơn vị, tiêu chí',
    searchHint: 'Tìm chỉ số, đơn vị …',
  },
  foot: { label: 'Về trang này', charts: 'Các loại biểu đồ', design: 'Hệ thiết kế' },
  title: 'Hiển thị',
  lead: 'Chọn màu, độ tương phản và cỡ chữ dễ đọc nhất với mình. Bấm là đổi ngay, ở mọi trang, trên máy này.',
  description: 'Chọn màu sáng hay tối, độ tương phản và cỡ chữ của trang Thước Đo.',
  back: '‹ Về trang đang xem',
  now: 'đang dùng',
  colour: {
    title: 'Màu nền',
    help: 'Theo máy: sáng hay tối như cài đặt của máy tính, điện thoại.',
    auto: 'Theo máy',
    light: 'Sáng',
    dark: 'Tối',
  },
  contrast: {
    title: 'Tương phản',
    help: 'Cao: chữ đậm màu hơn, đường kẻ rõ hơn. Hợp với người mắt kém, màn hình mờ, ngoài nắng.',
    auto: 'Theo máy',
    high: 'Cao',
  },
  size: {
    title: 'Cỡ chữ',
    help: 'Chữ trong bảng và biểu đồ cũng đổi theo.',
    normal: 'Thường',
    large: 'Lớn (115 %)',
    larger: 'Rất lớn (130 %)',
  },
  reset: 'Bỏ các lựa chọn, để theo máy',
  noServer:
    'Bản này là một thư mục tệp, không có máy chủ để nhớ lựa chọn. Trang đã theo màu và độ tương phản của máy; muốn chữ lớn hơn, dùng chức năng phóng to của trình duyệt (Ctrl và +).',
  privacy:
    'Lựa chọn được ghi trong một cookie trên máy này, giữ một năm, chỉ gồm ba lựa chọn trên. Chọn theo máy hết thì cookie bị xóa.',
  previewTitle: 'Xem thử',
  preview: {
    sentence: 'Tỉnh An Lạc (không có thật) đứng thứ 12 trong 63 tỉnh, tăng 10 bậc so với năm trước.',
    link: 'Một đường dẫn',
    unit: 'Đơn vị',
    points: 'Điểm',
    rank: 'Hạng',
    rows: ['Đá Sơn', 'Bình Thủy', 'An Lạc'],
  },
}
