import type { Language } from '@thuocdo/engine'

/** That a terminal had no room for some columns, and by which options all are seen; nothing where none was left out. */
export function hiddenColumns(dropped: number, options: string, language: Language): string {
  if (dropped === 0) return ''
  return language === 'vi'
    ? `… còn ${dropped} cột nữa: thêm ${options} để xem đủ.\n`
    : `… ${dropped} more ${dropped === 1 ? 'column' : 'columns'}: add ${options} to see all.\n`
}
