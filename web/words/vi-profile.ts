/** The words of the pictures of a unit, in Vietnamese. */
export const profile = {
  rose: (amount: string, period: string, part: string): string =>
    `Tăng ${amount} so với ${period}, nhiều nhất nhờ ${part}`,
  fell: (amount: string, period: string, part: string): string =>
    `Giảm ${amount} so với ${period}, nhiều nhất ở ${part}`,
  roseFor: (amount: string, period: string, cause: string): string =>
    `Tăng ${amount} so với ${period}, nhiều nhất do ${cause}`,
  fellFor: (amount: string, period: string, cause: string): string =>
    `Giảm ${amount} so với ${period}, nhiều nhất do ${cause}`,
  frameworkCause: 'khung chỉ số đổi',
  membershipCause: 'danh sách đơn vị đổi',
  rivalsCause: 'điểm của đơn vị khác',
  moved: (amount: string, period: string): string => `Tổng điểm đổi ${amount} so với ${period}`,
  movedNote: 'Mỗi thanh: một phần làm tổng điểm tăng hay giảm. Số từng phần ở mục Cách tính điểm.',
  frameworkStep: 'Khung chỉ số đổi',
  membershipStep: 'Danh sách đơn vị đổi',
  rivalsStep: 'Điểm của đơn vị khác',
  restStep: 'Phần còn lại',
  total: (period: string): string => `Tổng điểm ${period}`,
  pairs: (up: string, down: string, period: string): string =>
    `${up} phần tăng, ${down} phần giảm so với ${period}`,
  pairsUp: (up: string, period: string): string => `Cả ${up} phần đều tăng so với ${period}`,
  pairsDown: (down: string, period: string): string => `Cả ${down} phần đều giảm so với ${period}`,
  pairsNote: 'Điểm từng phần trong hai kỳ, chỉ gồm những phần có cùng mức tối đa và cùng cách hợp thành.',
  pairsTable: 'Xem bảng số hai kỳ',
  difference: 'Thay đổi',
  profile: (best: string, bestShare: string, worst: string, worstShare: string): string =>
    `So với mức tối đa: cao nhất ở ${best} (${bestShare}), thấp nhất ở ${worst} (${worstShare})`,
  profileNote: (of: string): string =>
    `Chấm đặc: đơn vị này. Vạch đứng: trung vị của ${of} có số liệu. Vòng rỗng: đơn vị cao nhất.`,
  profileTable: 'Xem bảng số từng phần',
  own: 'Đơn vị này',
  median: 'Trung vị',
  best: 'Cao nhất',
  standing: 'Vị trí',
  rankOf: (rank: string): string => `hạng ${rank}`,
  group: (label: string): string => `nhóm ${label}`,
  firstQuarter: 'một phần tư cao nhất',
  lastQuarter: 'một phần tư thấp nhất',
  middle: 'khoảng giữa',
  both: (best: string, worst: string): string => `Mạnh nhất ở ${best}, yếu nhất ở ${worst}`,
  onlyBest: (best: string): string => `Mạnh nhất ở ${best}`,
  onlyWorst: (worst: string): string => `Yếu nhất ở ${worst}`,
  strengths: 'Điểm mạnh',
  weaknesses: 'Điểm yếu',
  against: (share: string, median: string): string => `đạt ${share}, trung vị ${median}`,
  toRise: (gap: string, rank: string): string => `Còn ${gap} là bằng hạng ${rank}`,
  aheadOf: (gap: string, rank: string): string => `hơn ${gap} so với hạng ${rank}`,
  levelWith: (name: string): string => `bằng điểm ${name}`,
  leading: (gap: string): string => `Đứng đầu, hơn đơn vị kế tiếp ${gap}`,
  compare: 'So sánh với các đơn vị này',
  method: 'Phương pháp và khung chỉ số',
  everyUnit: 'Xem phần này ở mọi đơn vị',
  highestTotal: (years: string, from: string, to: string): string =>
    `Tổng điểm cao nhất trong ${years} năm có số liệu, ${from}–${to}`,
  lowestTotal: (years: string, from: string, to: string): string =>
    `Tổng điểm thấp nhất trong ${years} năm có số liệu, ${from}–${to}`,
  methodsDiffer: (periods: string): string => ` (cách tính có đổi: ${periods})`,
  bestTotal: (amount: string, period: string, years: string, from: string, to: string): string =>
    `Tổng điểm cao nhất trong ${years} năm có số liệu, ${from}–${to}: ${amount}, ${period}`,
  bestRankNow: (years: string, from: string, to: string): string =>
    `Thứ hạng tốt nhất trong ${years} năm có hạng, ${from}–${to}`,
  worstRankNow: (years: string, from: string, to: string): string =>
    `Thứ hạng thấp nhất trong ${years} năm có hạng, ${from}–${to}`,
  bestRank: (rank: string, period: string, years: string, from: string, to: string): string =>
    `Thứ hạng tốt nhất trong ${years} năm có hạng, ${from}–${to}: ${rank}, ${period}`,
  equalsBestRank: (rank: string, period: string, years: string, from: string, to: string): string =>
    `Bằng thứ hạng tốt nhất trong ${years} năm có hạng, ${from}–${to}: ${rank}, ${period}`,
  seriesRank: (name: string, from: string, first: string, to: string, last: string): string =>
    `${name} từ hạng ${from} (${first}) đến hạng ${to} (${last})`,
  seriesShare: (name: string, from: string, first: string, to: string, last: string): string =>
    `${name} từ ${from} mức tối đa (${first}) đến ${to} (${last})`,
  seriesShareSince: (name: string, from: string, first: string, to: string, last: string): string =>
    `Từ khi đổi cách tính, ${name} đi từ ${from} mức tối đa (${first}) đến ${to} (${last})`,
  runs: {
    rising: (years: string, from: string, to: string): string =>
      `Tổng điểm tăng ${years} năm liền (${from}–${to})`,
    falling: (years: string, from: string, to: string): string =>
      `Tổng điểm giảm ${years} năm liền (${from}–${to})`,
    climbing: (years: string, from: string, to: string): string =>
      `Thứ hạng lên ${years} năm liền (${from}–${to})`,
    sinking: (years: string, from: string, to: string): string =>
      `Thứ hạng xuống ${years} năm liền (${from}–${to})`,
    first: (years: string, from: string, to: string): string => `Đứng đầu ${years} năm liền (${from}–${to})`,
    'top-ten': (years: string, from: string, to: string): string =>
      `Giữ vị trí trong 10 đơn vị đầu ${years} năm liền (${from}–${to})`,
  },
  topGroup: (label: string, years: string, from: string, to: string): string =>
    `Giữ nhóm ${label} ${years} năm liền (${from}–${to})`,
  topClass: (label: string, years: string, from: string, to: string): string =>
    `Giữ mức xếp loại ${label} ${years} năm liền (${from}–${to})`,
  pastTopTen: (years: string, from: string, to: string): string =>
    `Từng ở trong 10 đơn vị đầu ${years} năm liền (${from}–${to})`,
  pastTopGroup: (label: string, years: string, from: string, to: string): string =>
    `Từng ở nhóm ${label} ${years} năm liền (${from}–${to})`,
}
