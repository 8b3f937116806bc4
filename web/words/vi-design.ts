import { designParts as parts } from './vi-design-parts.ts'

/** The words of the page of the design system, in Vietnamese. */
export const design = {
  title: 'Hệ thiết kế',
  lead: 'Chữ, màu, khoảng cách và mọi thành phần dựng nên các trang Thước Đo, kèm lớp CSS hay tệp thành phần cần dùng.',
  description: 'Chữ, màu với độ tương phản đo được, biểu mẫu, bảng và các thành phần của trang Thước Đo.',
  contents: 'Trên trang này',
  use: 'Dùng',
  parts,
  sections: {
    type: 'Chữ',
    space: 'Khoảng cách và hình',
    colours: 'Màu',
    prose: 'Đoạn văn',
    numbers: 'Con số',
    buttons: 'Nút và đường dẫn',
    forms: 'Ô nhập',
    tables: 'Bảng',
    components: 'Thẻ, nhãn, phần mở ra',
    notices: 'Thông báo',
    states: 'Trống, lỗi, đang chờ',
    navigation: 'Đường đi trong trang',
    keyboard: 'Bàn phím',
    print: 'In ra giấy',
  },
  leads: {
    type: 'Be Vietnam Pro 400 và 600, không viết hoa toàn bộ. Dấu chồng (Ặ Ễ Ỗ Ữ) không bao giờ chạm dòng trên.',
    space: 'Tám bậc, không dùng số khác. Góc bo 4 px, đường kẻ 1 px, vòng báo bàn phím 3 px.',
    colours:
      'Mỗi màu có bốn vẻ: sáng, tối, và hai vẻ tương phản cao. Số bên cạnh là độ tương phản đo được; kiểm thử giữ chữ từ 4,5 (tương phản cao: 7), hình từ 3 (tương phản cao: 4,5).',
    prose: 'Dòng dài nhất 68 chữ. Bảng và biểu đồ rộng nhất 1.200 px.',
    numbers: 'Chữ số cùng bề rộng trong bảng và biểu đồ. Thiếu số thì nêu lý do, không ghi 0.',
    buttons: 'Làm việc gì thì là nút; đi đến đâu thì là đường dẫn. Mỗi biểu mẫu chỉ có một nút chính.',
    forms: 'Nhãn ở trên, gợi ý dưới nhãn. Lỗi nói rõ phải làm gì và hiện ngay tại ô.',
    tables: 'Số thẳng hàng bên phải, tên bên trái. Đầu bảng ở lại khi cuộn; khung cuộn nhận được bàn phím.',
    components: 'Trạng thái luôn có chữ, màu chỉ nhấn thêm.',
    notices: 'Màu son chỉ cho lỗi và quá hạn, màu nghệ cho điều cần lưu ý, màu rêu cho việc đã xong.',
    states: 'Chỗ trống chỉ cách làm tiếp. Lúc chờ nói đang làm gì và đến đâu.',
    navigation: 'Mỗi trang có đường dẫn về đầu; danh sách dài chia trang trong địa chỉ.',
    keyboard: 'Mọi trang đọc được và đi lại được chỉ bằng bàn phím.',
    print:
      'Khổ A4, luôn nền trắng. Bảng rộng in ngang; đầu bảng lặp lại ở mỗi trang; đường dẫn ngoài in kèm địa chỉ.',
  },
}
