/** Sorting and filtering of tables. */
export {}
