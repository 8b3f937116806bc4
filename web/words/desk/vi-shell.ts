import type { RoomId } from '../../desk/rooms-table.ts'

const rooms: { readonly [id in RoomId]: string } = {
  home: 'Việc chờ tôi',
  assessments: 'Hồ sơ đánh giá',
  rounds: 'Đợt đánh giá',
  units: 'Đơn vị',
  people: 'Người dùng và vai trò',
  audit: 'Nhật ký',
  notices: 'Thông báo',
  letters: 'Thư của hệ thống',
  settings: 'Thiết lập',
  status: 'Tình trạng hệ thống',
}

/** The words of the frame of the desk in Vietnamese: the source. */
export const shell = {
  desk: 'Bàn làm việc',
  skip: 'Đến nội dung chính',
  pageTitle: (title: string, tenant: string): string => `${title} · ${tenant} · Thước Đo`,
  otherLanguage: 'English',
  rooms,
  roomsLabel: 'Các mục của bàn làm việc',
  menu: 'Mục khác',
  search: 'Tìm đơn vị, người, tiêu chí, việc',
  searchButton: 'Tìm',
  me: {
    label: 'Tài khoản của tôi',
    account: 'Tài khoản của tôi',
    display: 'Cách hiển thị',
    portal: 'Cổng công khai',
    signOut: 'Đăng xuất',
    noRole: 'chưa có vai trò',
  },
  acting: { kt: 'ký thay (KT.)', tl: 'thừa lệnh (TL.)', tuq: 'thừa ủy quyền (TUQ.)', q: 'quyền (Q.)' },
  demo: 'Dữ liệu giả định, để dùng thử',
  keys: {
    title: 'Phím tắt',
    show: 'Xem bảng phím tắt',
    search: 'Đến ô tìm',
    main: 'Đến nội dung chính',
    after: 'Tiêu chí sau, khi đang mở một tiêu chí',
    before: 'Tiêu chí trước',
    shut: 'Đóng tiêu chí',
    go: (room: string): string => `Mở ${room.charAt(0).toLocaleLowerCase('vi')}${room.slice(1)}`,
    close: 'Đóng',
    followedBy: 'rồi',
  },
  failed: {
    title: 'Trang này chưa mở được',
    advice:
      'Máy chủ gặp lỗi và đã ghi lại. Việc vừa gửi có thể chưa được lưu: hãy mở lại trang, xem lịch sử rồi hãy gửi lại.',
    home: 'Về Việc chờ tôi',
    again: 'Mở lại trang này',
  },
  missing: {
    title: 'Không có trang này',
    advice: 'Địa chỉ có thể đã gõ thiếu, hoặc mục ấy không còn. Hãy tìm theo tên, hoặc chọn một mục khác.',
  },
  unreadable: {
    title: 'Không đọc được yêu cầu này',
    advice:
      'Địa chỉ hoặc biểu mẫu vừa gửi có ký tự không đọc được, nên chưa có gì được lưu. Hãy mở lại trang từ một mục khác rồi nhập lại.',
  },
  refused: {
    title: 'Bạn chưa được xem trang này',
    who: (roles: string): string => `Trang này dành cho: ${roles}.`,
    advice: 'Nếu đây là việc của bạn, hãy nhờ người quản trị hệ thống giao vai trò.',
    or: ' hoặc ',
  },
  empty: 'Chưa có gì ở đây',
}

/** The words of the frame: what every language must say. */
export type ShellWords = typeof shell
