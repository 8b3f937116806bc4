/** The words of sorting and filtering of tables, in Vietnamese. */
export const tables = {
  filter: 'Lọc theo tên',
  group: 'Nhóm hoặc xếp loại',
  all: 'Tất cả',
  clear: 'Bỏ lọc',
  hint: 'Bấm tên cột để xếp lại',
  count: (shown: string, all: string): string => `${shown} / ${all}`,
  counted: (shown: string, all: string): string => `Hiện ${shown} trong ${all} dòng.`,
  none: 'Không có dòng nào khớp. Hãy gõ ít chữ hơn; không cần gõ dấu.',
  sorted: (column: string, isDescending: boolean): string =>
    `Đã xếp theo ${column}, ${isDescending ? 'giảm dần' : 'tăng dần'}.`,
  unsorted: 'Đã trở về thứ tự ban đầu.',
}
