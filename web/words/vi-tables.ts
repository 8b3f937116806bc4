/** The words of sorting and filtering of tables, in Vietnamese. */
export const tables = {}
