import type { CellOf, RowsOf } from './annex-files.ts'

const field = (text: string): CellOf => ({ text, bold: true })
const level = (label: string, points: string): readonly CellOf[] => [
  '',
  label,
  points,
  '',
  '',
  '',
  '',
  '',
  '',
]

/** What stands above the table of the annex. */
export const caMauTexts: readonly string[] = [
  'ỦY BAN NHÂN DÂN TỈNH CÀ MAU',
  'PHỤ LỤC',
  'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP SỞ NĂM 2013',
  '(Ban hành kèm theo Quyết định số 1880/QĐ-UBND năm 2013)',
]

/**
 * Field 1 of the criteria for departments in decision 1880/QĐ-UBND of Cà Mau (2013), down to 1.3, where the copy that is
 * known breaks off: its columns, points and levels as printed, the header over two rows.
 */
export const caMauRows: RowsOf = [
  [
    { text: 'STT', down: 2 },
    { text: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', down: 2 },
    { text: 'Điểm tối đa', down: 2 },
    { text: 'Điểm đánh giá', across: 3 },
    { text: 'Điểm đạt được', down: 2 },
    { text: 'Chỉ số (%)', down: 2 },
    { text: 'Ghi chú', down: 2 },
  ],
  ['Điều tra XHH', 'Tự đánh giá', 'Sở Nội vụ đánh giá'],
  [field('1'), field('CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH CCHC'), field('20'), '', '', '', '', '', ''],
  ['1.1', field('Kế hoạch CCHC năm'), '5', '', '', '', '', '', ''],
  ['1.1.1', 'Ban hành kế hoạch CCHC năm', '1', '', '', '', '', '', ''],
  level('Ban hành kịp thời', '1'),
  level('Ban hành không kịp thời', '0,5'),
  level('Không ban hành', '0'),
  ['1.1.2', 'Xác định đầy đủ nhiệm vụ và bố trí kinh phí', '1', '', '', '', '', '', ''],
  level('Đầy đủ', '1'),
  level('Thiếu', '0'),
  ['1.1.3', 'Kết quả rõ ràng, định rõ trách nhiệm', '1', '', '', '', '', '', ''],
  level('Đạt', '1'),
  level('Không đạt', '0'),
  ['1.1.4', 'Mức độ thực hiện kế hoạch', '2', '', '', '', '', '', ''],
  level('Trên 90%', '2'),
  level('Từ 70% - 90%', '1'),
  level('Dưới 70%', '0'),
  ['1.2', field('Thực hiện chế độ báo cáo CCHC'), '2', '', '', '', '', '', ''],
  ['1.2.1', 'Đủ số lượng và đúng hạn (quý I, 6 tháng, quý III, năm)', '1', '', '', '', '', '', ''],
  level('Đạt', '1'),
  level('Không đạt', '0'),
  ['1.2.2', 'Đầy đủ nội dung theo hướng dẫn', '1', '', '', '', '', '', ''],
  level('Đạt', '1'),
  level('Không đạt', '0'),
  ['1.3', field('Kiểm tra công tác CCHC'), '3', '', '', '', '', '', ''],
]
