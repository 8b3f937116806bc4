/** Names of provinces that do not exist, for samples of charts: nine by seven, none of them a province of Việt Nam. */
export const provinces: readonly string[] = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Gia',
  'Hòa',
  'Lâm',
  'Ngọc',
  'Phú',
].flatMap(first =>
  ['Lạc', 'Minh', 'Trạch', 'Khê', 'Thượng', 'Đoài', 'Mộc'].map(second => `${first} ${second}`),
)

/** Parts of an index that does not exist, long enough to try the widths. */
export const parts: readonly { readonly vi: string; readonly en: string }[] = [
  { vi: 'Chỉ đạo, điều hành', en: 'Leadership' },
  { vi: 'Thể chế', en: 'Institutions' },
  { vi: 'Thủ tục hành chính', en: 'Procedures' },
  { vi: 'Tổ chức bộ máy', en: 'Organisation' },
  { vi: 'Chế độ công vụ', en: 'Civil service' },
  { vi: 'Tài chính công', en: 'Public finance' },
  { vi: 'Chính quyền điện tử, chính quyền số', en: 'Digital government' },
  {
    vi: 'Tác động đến người dân, tổ chức và kinh tế – xã hội',
    en: 'Effects on people, organisations and the economy',
  },
]

/** A figure of nobody: spread over 0…1 by its number alone, the same on every run. */
export const figure = (n: number): number => ((n * 61 + 17) % 97) / 96
