/** The words of the pages of one criterion, in Vietnamese. */
export const criterion = {
  description: (name: string, edition: string): string =>
    `${name} trong ${edition}: ai ở đâu, điểm cho thế nào.`,
  max: (max: string): string => `Tối đa ${max} điểm.`,
  weight: (percent: string): string => `Trọng số ${percent} % trong nhóm.`,
  weightOfAll: (percent: string): string => `Trọng số ${percent} % trong tổng điểm.`,
  part: (name: string): string => `Thuộc “${name}”.`,
  median: 'Trung vị',
  mean: 'Bình quân',
  highest: 'Cao nhất',
  lowest: 'Thấp nhất',
  known: 'Có số liệu',
  knownOf: (known: string, of: string): string => `${known}/${of}`,
  units: 'đơn vị',
  share: (percent: string): string => `${percent} % mức tối đa`,
  lead: (name: string, score: string, behind: string, last: string): string =>
    `${name} cao nhất với ${score}; thấp nhất là ${behind} với ${last}`,
  leadMany: (count: string, score: string): string => `${count} đơn vị cùng cao nhất với ${score}`,
  lost: (count: string, most: string, points: string): string =>
    `${count} đơn vị bị trừ điểm, nhiều nhất là ${most} (${points})`,
  nobodyLost: 'Không đơn vị nào bị trừ điểm',
  level: (units: string, score: string): string => `${units} cùng đạt ${score}`,
  half: (median: string): string => `Một nửa số đơn vị đạt từ ${median} trở lên`,
  halfOf: (units: string, median: string): string =>
    `Trong ${units} có số liệu, một nửa đạt từ ${median} trở lên`,
  range: (units: string, low: string, high: string): string => `${units} đã biết điểm, từ ${low} đến ${high}`,
  table: 'Xem bảng điểm từng đơn vị',
  rank: 'Hạng',
  points: 'Điểm',
  ofMax: 'So với tối đa',
  reason: 'Vì sao thiếu',
  parts: 'Gồm các nội dung',
  years: 'Trung vị qua các năm',
  yearsTitle: (from: string, to: string, before: string, now: string): string =>
    `Trung vị của các đơn vị đi từ ${before} (${from}) đến ${now} (${to})`,
  yearsNote: 'Chỉ gồm các năm có cùng nội dung này, cùng mức tối đa và đủ kết quả đã công bố.',
  previous: (name: string): string => `Trước: ${name}`,
  next: (name: string): string => `Sau: ${name}`,
  siblings: 'Nội dung cùng nhóm',
}
