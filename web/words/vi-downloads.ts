/** The words of downloads, in Vietnamese. */
export const downloads = {
  title: 'Tải số liệu của trang này',
  workbook: 'Tất cả các bảng trong một tệp Excel',
}
