import { capital } from './capital.ts'

/** The words of the first page's scoreboard and the pages of units across indices, in Vietnamese. */
export const scoreboard = {
  units: 'Đơn vị',
  title: (name: string, year: string, count: number): string => `${name} năm ${year}${inOnePage(count)}`,
  ownTitle: (year: string, count: number): string => `Năm ${year}${inOnePage(count)}`,
  newestTitle: (name: string, count: number): string => `${name}: ${newestOf(count)}`,
  ownNewestTitle: (count: number): string => capital(newestOf(count)),
  description: (name: string): string =>
    `${name} qua các chỉ số quản trị: thứ hạng, điểm, thay đổi so với năm trước, và mọi năm đã tìm được.`,
  pageTitle: (name: string): string => `${name} qua các chỉ số`,
  until: (day: string): string => `trước ${day}`,
  since: (day: string): string => `từ ${day}`,
  up: (places: string): string => `tăng ${places} bậc`,
  down: (places: string): string => `giảm ${places} bậc`,
  same: 'giữ nguyên hạng',
  groupUp: (from: string): string => `tăng từ nhóm ${from}`,
  groupDown: (from: string): string => `giảm từ nhóm ${from}`,
  groupSame: 'giữ nguyên nhóm',
  since_: (period: string): string => `so với ${period}`,
  rank: 'Hạng',
  rankOf: (rank: string): string => `hạng ${rank}`,
  groupWord: 'nhóm',
  group: (label: string): string => `nhóm ${label}`,
  class: (label: string): string => `xếp loại ${label}`,
  noTotal: 'chưa tìm được tổng điểm',
  unknown: 'Chưa tìm được số liệu',
  unknownIn: (year: string): string => `Chưa tìm được số liệu năm ${year}`,
  neverKnown: 'Chưa tìm được số liệu năm nào',
  knownYears: (years: string): string => `có số liệu: ${years}`,
  cut: 'không so được với kỳ trước: cách tính đổi',
  best: (years: string, from: string, to: string): string =>
    `tổng điểm cao nhất trong ${years} năm có số liệu, ${from}–${to}`,
  ownClaim: 'theo tỉnh công bố',
  claim: (who: string): string => `theo ${who}`,
  quotedRank: (who: string, rank: string, moved: string, index: string): string =>
    `${who} nêu hạng ${rank}${moved}; ${index} không xếp hạng.`,
  quotedMove: (moved: string): string => `, ${moved}`,
  before: (period: string, note: string): string => `Năm ${period}: ${inSentence(note)}.`,
  sparkRank: (name: string, index: string, years: string): string =>
    `Thứ hạng ${index} của ${name} qua các năm ${years}`,
  sparkTotal: (name: string, index: string, years: string): string =>
    `Điểm ${index} của ${name} so với mức tối đa, ${years}`,
  sparkRanks: 'thứ hạng',
  sparkTotals: 'tỷ lệ so với mức tối đa',
  source: (publishers: string, release: string): string =>
    `Nguồn: ${publishers} · Bản dữ liệu Thước Đo số ${release}`,
  remark: {
    allUp: (count: number): string =>
      count === 2
        ? 'cả hai chỉ số có xếp hạng đều tăng'
        : `cả ${numberWords[count] ?? count} chỉ số có xếp hạng đều tăng`,
    allDown: (count: number): string =>
      count === 2
        ? 'cả hai chỉ số có xếp hạng đều giảm'
        : `cả ${numberWords[count] ?? count} chỉ số có xếp hạng đều giảm`,
    up: 'tăng hạng',
    down: 'giảm hạng',
    same: 'giữ hạng',
    moved: (index: string, places: string): string => `${index} ${places} bậc`,
    list: (lead: string, items: string): string => `${lead}: ${items}`,
    groupUp: (index: string, to: string): string => `${index} lên nhóm ${to}`,
    groupDown: (index: string, to: string): string => `${index} xuống nhóm ${to}`,
    first: (whom: string, indices: string): string =>
      whom === '' ? `đứng đầu về ${indices}` : `đứng đầu ${whom} về ${indices}`,
    country: 'cả nước',
    best: (index: string, years: string): string =>
      `${index} có tổng điểm cao nhất trong ${years} năm có số liệu`,
  },
  unit: 'Đơn vị',
  yearsTitle: 'Qua các năm',
  yearsLead: 'Mỗi hạng dẫn đến trang của năm ấy: điểm từng phần, và vì sao.',
  year: 'Năm',
  total: 'Điểm',
  groupColumn: 'Nhóm',
  classColumn: 'Xếp loại',
  quotedMark: 'Hạng do tỉnh hoặc đơn vị nêu, chưa thấy bảng của cơ quan công bố.',
  scales: (index: string, scales: string): string => `Điểm tối đa của ${index}: ${scales}.`,
  scale: (max: string, years: string): string => `${max} (${years})`,
  emptyMark: '–: chưa tìm được số liệu.',
  othersTitle: 'Các chỉ số khác có đơn vị này',
  insideTitle: 'Chỉ số do tỉnh chấm cho các đơn vị của mình',
  beforeTitle: 'Các đơn vị trước đây',
  beforeLead: 'Kết quả của đơn vị cũ là của riêng đơn vị ấy, không cộng lại thành kết quả của đơn vị mới.',
  yearsDiffer: 'Các số dưới đây thuộc những năm khác nhau.',
  afterTitle: 'Đơn vị ngày nay',
  nothingYet: (name: string): string => `Chưa tìm được kết quả nào của ${name}.`,
  nothingYetBefore: (name: string): string =>
    `Chưa tìm được kết quả nào của ${name}. Kết quả của các đơn vị hợp thành ở dưới đây.`,
  noResults: 'chưa tìm được kết quả',
  list: {
    title: 'Tất cả đơn vị',
    lead: 'Chọn một đơn vị để xem mọi chỉ số, mọi năm của đơn vị ấy.',
    description: 'Các tỉnh, thành phố, bộ, sở, ngành, địa phương có trong các chỉ số quản trị.',
    sections: 'Các nhóm đơn vị',
    provinces: 'Tỉnh, thành phố hiện nay',
    formerProvinces: 'Tỉnh, thành phố trước đây',
    ministries: 'Bộ, cơ quan ngang bộ hiện nay',
    formerMinistries: 'Bộ, cơ quan ngang bộ trước đây',
    insides: 'Sở, ngành, địa phương của:',
    within: (province: string): string => `Sở, ngành, địa phương của ${province}`,
    offices: 'Sở, ngành, địa phương',
    madeUp: 'Tỉnh Minh Họa (hư cấu)',
    others: 'Các đơn vị khác',
    indices: (count: string): string => `${count} chỉ số`,
    count: (count: string): string => `${count} đơn vị`,
  },
  home: {
    other: 'Chọn tỉnh khác',
    otherLead: 'Chọn một tỉnh, thành phố để xem các chỉ số của tỉnh ấy trong một trang.',
    noneYet:
      'Ô gạch chéo: chưa tìm được kết quả của tỉnh mới; trang của tỉnh nêu kết quả của các tỉnh hợp thành.',
    without: (name: string): string => `${name}: chưa có kết quả, xem các tỉnh hợp thành`,
    mapOf: (count: string, day: string): string => `${count} tỉnh, thành phố từ ${day}`,
    all: (name: string): string => `Mọi chỉ số, mọi năm của ${name}`,
    notable: 'Điều đáng chú ý',
    climb: (name: string, places: string, edition: string, from: string, to: string, known: string): string =>
      `${name} tăng ${places} bậc trong ${edition}, từ hạng ${from} lên ${to}: nhiều nhất trong ${known} đơn vị biết được hạng cả hai năm.`,
    reign: (name: string, index: string, years: string, from: string, to: string, after: string): string =>
      `${name} đứng đầu ${index} ${years} kỳ liền, ${from}–${to}${after}.`,
    reignEnded: (period: string, place: string): string => `; kỳ ${period} đứng hạng ${place}`,
    reignListed: (period: string, place: string): string =>
      `; kỳ ${period} đứng thứ ${place} theo thứ tự liệt kê`,
    race: (first: string, second: string, edition: string, gap: string): string =>
      `Sát nhau nhất là ${edition}: ${first} hơn ${second} chỉ ${gap}.`,
    best: (name: string, index: string, years: string, from: string, to: string, methods: string): string =>
      `${name} đạt tổng điểm ${index} cao nhất của mình trong ${years} năm có số liệu, ${from}–${to}${methods}.`,
    indices: 'Các chỉ số',
  },
}

/** A note within a sentence begins small, unless a name begins it: a capital in its second letter or its second word. */
const inSentence = (note: string): string =>
  /^\p{Lu}\p{Ll}*[\s,]+\p{Ll}/u.test(note) ? note.charAt(0).toLocaleLowerCase('vi') + note.slice(1) : note

const newestOf = (count: number): string =>
  `${numberWords[count] ?? count} chỉ số, mỗi chỉ số ở năm mới nhất tìm được`

const inOnePage = (count: number): string =>
  count < 2 ? '' : `: ${numberWords[count] ?? count} chỉ số trong một trang`

const numberWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
