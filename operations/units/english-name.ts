/** A Vietnamese text without its marks: “Xã Đồng Mẫu” is `Xa Dong Mau`. */
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** The English name of a unit: the one that was given, else the Vietnamese one without its marks. */
export const englishName = (vi: string, en: string): string => en.trim() || withoutMarks(vi.trim())
