/** The words of maps, in Vietnamese. */
export const map = {
  most: (count: string, units: string, highest: string, region: string): string =>
    `${count} trong ${units} ${highest} thuộc vùng ${region}`,
  both: (count: string, units: string, highest: string, region: string, other: string): string =>
    `Vùng ${region} và vùng ${other} cùng có ${count} trong ${units} ${highest}`,
  spread: (units: string, highest: string, regions: string): string =>
    `${units} ${highest} nằm rải ở ${regions} vùng`,
  highest: 'điểm cao nhất',
  inGroup: (group: string): string => `thuộc nhóm ${group}`,
  known: (units: string): string => `Đã biết kết quả của ${units}`,
  groups: 'Nhóm, và số đơn vị',
  fifths: (total: string): string => `${total}, chia năm phần gần bằng nhau`,
  between: (low: string, high: string): string => (low === high ? low : `${low}–${high}`),
  entry: (text: string, count: string): string => `${text} (${count})`,
  missing: 'chưa có số liệu',
  squares:
    'Mỗi ô là một tỉnh, thành phố; vị trí gần đúng, diện tích không theo tỷ lệ. Hoàng Sa thuộc Đà Nẵng, Trường Sa thuộc Khánh Hòa, cùng sắc độ với tỉnh, thành phố ấy.',
  outlines: 'Ranh giới theo tệp bản đồ do nơi cài đặt nạp vào.',
  shorts: 'Ba chữ viết tắt tên tỉnh, thành phố; bấm vào ô để xem tên đầy đủ và kết quả.',
  region: 'Vùng',
  regions: 'Mỗi vùng có bao nhiêu tỉnh, thành phố ở từng sắc độ',
  picker: 'Chọn tỉnh, thành phố trên bản đồ',
}
