/** The words of the pages that compare units, in Vietnamese. */
export const compare = {
  title: (edition: string): string => `So sánh trong ${edition}`,
  short: 'So sánh',
  description: (edition: string): string =>
    `Đặt từ hai đến năm đơn vị cạnh nhau trong ${edition}, theo từng phần điểm.`,
  titleOf: (names: string): string => `So sánh ${names}`,
  lead: 'Chọn từ hai đến năm đơn vị. Mỗi vạch nhạt là một đơn vị khác; vạch đi từ kết quả thấp nhất đến cao nhất.',
  choose: 'Chọn đơn vị',
  unit: (n: string): string => `Đơn vị ${n}`,
  nobody: '– không chọn –',
  submit: 'So sánh',
  unknown: (names: string): string => `Không có trong kết quả này: ${names}.`,
  tooMany: 'Chỉ so được năm đơn vị một lần; năm đơn vị đầu được giữ lại.',
  strips: 'Từng phần điểm',
  needsScript: 'Bản này là một thư mục tệp, không có máy chủ: muốn chọn đơn vị khác cần bật JavaScript.',
  table: 'Bảng so sánh',
  open: (name: string): string => `Xem trang ${name}`,
  and: ' và ',
  strip: (part: string, low: string, high: string): string => `${part}: các đơn vị từ ${low} đến ${high}`,
  nothing: 'Kết quả này không có điểm của từng đơn vị để so sánh.',
}
