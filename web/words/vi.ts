import { compare } from './vi-compare.ts'
import { criterion } from './vi-criterion.ts'
import { design } from './vi-design.ts'
import { claims, framework, life, printed } from './vi-details.ts'
import { display } from './vi-display.ts'
import { downloads } from './vi-downloads.ts'
import { gallery } from './vi-gallery.ts'
import { map } from './vi-map.ts'
import { method } from './vi-method.ts'
import { profile } from './vi-profile.ts'
import { scoreboard } from './vi-scoreboard.ts'
import { near, search } from './vi-search.ts'
import { tables } from './vi-tables.ts'
import { unitPage } from './vi-unit.ts'
import { views } from './vi-views.ts'
import { whatIf } from './vi-what-if.ts'

/** The words of the portal in Vietnamese: the source. Numbers arrive already written. */
export const vi = {
  site: 'Thước Đo',
  skip: 'Đến nội dung chính',
  otherLanguage: 'English',
  allIndices: 'Tất cả chỉ số',
  breadcrumb: 'Đường dẫn',
  editionNavigation: 'Các năm của chỉ số',
  pageTitle: (title: string): string => `${title} · Thước Đo`,
  footer: {
    release: (hash: string): string => `Bản dữ liệu Thước Đo số ${hash}`,
    about:
      'Số ghi như nguồn công bố được giữ nguyên; mọi con số khác tính từ bản dữ liệu này, và ai cũng tính lại được.',
    manifest: 'Danh mục tệp và mã kiểm',
    licence:
      'Thước Đo là phần mềm mở, giấy phép Apache-2.0. Số liệu thuộc về các cơ quan công bố nêu trên từng trang.',
  },
  amount: {
    points: (x: string): string => `${x} điểm`,
    percent: (x: string): string => `${x} %`,
    percentPoints: (x: string): string => `${x} điểm phần trăm`,
  },
  period: {
    year: (year: string): string => `năm ${year}`,
    quarter: (quarter: string, year: string): string => `quý ${quarter}/${year}`,
    month: (month: string, year: string): string => `tháng ${month}/${year}`,
  },
  madeUp:
    'Tỉnh Minh Họa không có thật. Khung điểm là mẫu do Thước Đo soạn, mọi đơn vị và số liệu ở đây đều là giả định.',
  claims,
  framework,
  life,
  printed,
  unitPage,
  scoreboard,
  criterion,
  method,
  compare,
  search,
  near,
  downloads,
  display,
  design,
  gallery,
  map,
  tables,
  whatIf,
  views,
  profile,
  units: {
    provinces: (count: string): string => `${count} tỉnh, thành phố`,
    ministries: (count: string): string => `${count} bộ, cơ quan ngang bộ`,
    others: (count: string): string => `${count} đơn vị`,
  },
  unit: { provinces: 'Tỉnh, thành phố', ministries: 'Bộ, cơ quan', others: 'Đơn vị' },
  ofUnits: { provinces: 'tỉnh', ministries: 'bộ', others: 'đơn vị' },
  home: {
    title: 'Mỗi điểm số đều nói được vì sao',
    lead: 'Kết quả các chỉ số quản trị của Việt Nam: điểm từ đâu mà có, hạng thay đổi vì đâu.',
    description:
      'Kết quả các chỉ số quản trị của Việt Nam, tính lại từ số liệu đã công bố và giải thích từng điểm.',
    editions: (index: string): string => `Các năm của ${index}`,
    groups: {
      nation: 'Các tỉnh, các bộ trong cả nước',
      province: 'Sở, ngành, huyện, xã trong từng tỉnh',
      model: 'Khung mẫu: tỉnh Minh Họa (hư cấu)',
    },
    leads: {
      nation: 'Các cơ quan trung ương và tổ chức công bố hằng năm cho cả nước.',
      province:
        'Các tỉnh đánh giá sở, ngành, địa phương của mình. Phần lớn kết quả mới tìm được một phần, số liệu ghi như nguồn.',
      model:
        'Tỉnh Minh Họa không có thật, số liệu là giả định: để xem cách chấm, và để chép về sửa cho tỉnh mình.',
    },
    kinds: {
      computed: 'tính lại được',
      off: 'tính lại không khớp',
      published: 'số công bố',
      part: 'một phần',
      model: 'mẫu',
    },
    legend: 'Ký hiệu',
    legends: {
      computed: 'tính lại được từ số liệu gốc',
      off: 'tính lại không khớp số đã công bố',
      published: 'số như nguồn công bố, không tính lại',
      part: 'mới tìm được một phần',
      model: 'khung mẫu, số liệu giả định',
    },
  },
  edition: {
    earlier: (period: string): string => `‹ ${period}`,
    later: (period: string): string => `${period} ›`,
    leads: (leader: string, amount: string): string => `${leader} đứng đầu với ${amount}`,
    lead: (leaders: string, amount: string): string => `${leaders} cùng đứng đầu với ${amount}`,
    leadsAlone: (leaders: string): string => `${leaders} đứng đầu`,
    blockLeads: (blocks: string): string => `Đứng đầu từng khối: ${blocks}`,
    blockLeader: (block: string, leader: string, amount: string): string =>
      `${block} – ${leader} (${amount})`,
    known: (known: string, units: string): string => `mới có số liệu của ${known}/${units}`,
    knownOnly: (units: string): string => `mới biết ${units}, chưa rõ trên tổng số bao nhiêu`,
    knownWhole: (units: string): string => `đủ ${units}`,
    frameworkOnly: 'chỉ có khung điểm, chưa có số liệu',
    claimsOnly: 'chưa thấy bảng kết quả; chỉ có các số liệu được nêu rời',
    noTotals: 'chưa đủ căn cứ để tính tổng điểm nên chỉ có điểm từng phần',
    agrees: (within: string, of: string, unit: string, tolerance: string): string =>
      `${within}/${of} ${unit} tính lại khớp số đã công bố trong ${tolerance}`,
    disagrees: (within: string, of: string, unit: string, tolerance: string): string =>
      `chỉ ${within}/${of} ${unit} tính lại khớp số đã công bố trong ${tolerance}`,
    topGroup: (label: string, units: string, limit: string): string =>
      `Nhóm ${label} có ${units}, từ ${limit} điểm trở lên`,
    nothingToCompare: 'nguồn không in tổng điểm để đối chiếu',
    partial: (units: string, complete: string): string =>
      `Mới tìm được một phần: ${units}, trong đó ${complete} có đủ các phần để tính lại`,
    partialOnly: (units: string): string => `Mới tìm được một phần: tổng điểm của ${units}`,
    results: (units: string): string => `Kết quả của ${units}`,
    byPublished: (total: string, sentence: string): string => `theo ${total} công bố, ${sentence}`,
    haveFigures: (known: string, units: string, missing: string): string =>
      `${known}/${units} có đủ số liệu (thiếu: ${missing})`,
    fromRaw: (indicators: string): string => `tính từ ${indicators} chỉ tiêu gốc`,
    sumOfParts: (parts: string): string => `Cộng từ ${parts} điểm thành phần`,
    recoveredWeights: (parts: string): string =>
      `Cộng ${parts} điểm thành phần có trọng số; trọng số khôi phục từ chính bảng này`,
    notes: {
      rankedByPublished: 'Hạng theo tổng điểm công bố; cột Tính lại để đối chiếu.',
      unrounded: 'Xếp theo điểm chưa làm tròn nên có đơn vị cùng điểm mà khác hạng.',
      groupsComputed: 'Nhóm do Thước Đo tính theo quy tắc chia nhóm của báo cáo.',
      unverified: '* Tổng điểm dẫn theo báo chí, chưa đối chiếu được với bản gốc.',
      byPercent: 'Xếp theo phần trăm trên thang điểm áp dụng cho chính đơn vị, không theo số điểm.',
      byHand: 'bằng điểm nhau; thứ tự do cơ quan đánh giá quyết định.',
      rounded: 'Các số đã làm tròn nên cộng lại có thể lệch tổng 0,01–0,02.',
    },
    breaks: 'Không so được với kỳ trước',
    held: (from: string, to: string, reason: string, because: string): string =>
      `điểm đạt mức ${from} nhưng xếp ${to}: ${reason} (${because})`,
    heldFrom: (from: string): string => `hạ từ ${from}`,
    unranked: 'Được chấm điểm nhưng không xếp hạng',
    unrankedWhy: (reason: string): string => `không xếp hạng: ${reason}`,
    notApplicableTitle: (count: string): string => `Không áp dụng cho khối này: ${count} nội dung`,
    notApplicable: (names: string, reason: string): string => `${names}: ${reason.replace(/\.$/, '')}.`,
    footnotes: 'Ghi chú cho từng đơn vị',
    footnoteMark: (n: string): string => `ghi chú ${n}`,
    footnoteUnits: (count: string): string => `${count} đơn vị mang số này`,
    sourceMark: (n: string): string => `nguồn ${n}`,
    source: 'Nguồn',
    percent: 'Tỷ lệ đạt',
    pointsOfBase: 'Điểm / thang điểm',
    base: 'Thang điểm áp dụng',
    splitTitle: 'Điểm chia theo nguồn',
    missingPrinted: 'Nguồn không in tổng điểm và thứ hạng',
    alarms: 'Số đã công bố có chỗ không khớp nhau',
    acknowledged: 'Đã đối chiếu nguồn:',
    unitAlarm: (printed: string, computed: string, difference: string): string =>
      `Tổng điểm công bố của đơn vị này là ${printed}; cộng từ các phần đã công bố được ${computed}, lệch ${difference}. Số công bố được giữ nguyên.`,
    chartSource: (publisher: string, release: string): string =>
      `Nguồn: ${publisher} · Bản dữ liệu Thước Đo số ${release}`,
    partialAlarm:
      'Đây không phải bảng xếp hạng đầy đủ. Hạng và tổng điểm ghi ở đây là số do nguồn công bố; chỗ trống là chỗ chưa tìm được số liệu.',
    alarmTitle: 'Bảng công bố không tính lại được',
    alarm: (within: string, of: string, unit: string, mean: string, largest: string, worst: string): string =>
      `Với trọng số đã biết, chỉ ${within}/${of} ${unit} khớp; lệch trung bình ${mean} điểm, lớn nhất ${largest} điểm (${worst}). Bảng dưới đây ghi cả điểm tính lại lẫn điểm đã công bố; điểm đã công bố được giữ nguyên.`,
    spreadUnits: (first: string, last: string, gap: string): string =>
      `Đầu bảng ${first} và cuối bảng ${last} cách nhau ${gap}`,
    groupsTitle: (units: string, top: string, count: string, bottom: string): string =>
      `${units} thuộc nhóm ${top}, ${count} thuộc nhóm ${bottom}; trong mỗi nhóm xếp theo vần chữ cái`,
    knownTitle: (units: string, total: string, low: string, high: string): string =>
      `${units} đã biết ${total}, từ ${low} đến ${high}`,
    among: (count: string, units: string): string => `${count} trong ${units}`,
    hollow: 'Chấm rỗng: số do nguồn công bố.',
    rankless: (names: string): string =>
      `${names}: đã biết điểm, chưa biết hạng, nên ghi sau các đơn vị có hạng.`,
    tableTitle: 'Điểm thành phần',
    resultTitle: 'Kết quả',
    group: (label: string): string => `Nhóm ${label}`,
    notPublished: 'Chưa thấy công bố',
    computedOnly: 'Chỉ có điểm tính lại: nguồn không in tổng điểm',
    notKnown: 'Chưa có số liệu',
    notApplicableCell: 'Không áp dụng',
    ownMaxima: 'Ô ghi thêm “/…”: điểm tối đa áp dụng cho riêng đơn vị ấy.',
    printedApart: 'Trong ngoặc: điểm thành phần nguồn công bố, chỗ khác điểm tính lại.',
    capped: (bonus: string, penalty: string): string =>
      `Điểm cộng tính không quá ${bonus}, điểm trừ tính không quá ${penalty}; số trong ngoặc là điểm trước khi giới hạn.`,
    beforeCap: (points: string): string => `(${points})`,
    splitLeavesOut: 'Không gồm điểm cộng, điểm trừ.',
    rank: 'Hạng',
    printedRank: 'Hạng công bố',
    total: 'Tổng điểm',
    class: 'Xếp loại',
    groupOf: 'Nhóm',
    published: 'Đã công bố',
    publishedTotal: 'Tổng điểm công bố',
    recomputed: 'Tính lại',
    difference: 'Lệch',
    outOf: (max: string): string => `trên ${max}`,
    printedClass: (label: string): string => `(công bố: ${label})`,
    facts: { publisher: 'Cơ quan công bố', status: 'Cách tính', check: 'Đối chiếu', units: 'Phạm vi' },
    checked: (within: string, of: string, tolerance: string): string =>
      `${within}/${of} khớp trong ${tolerance}`,
    notChecked: 'Không có tổng điểm để đối chiếu',
    checkedParts: (within: string, of: string, tolerance: string): string =>
      `${within}/${of} điểm thành phần tính lại khớp số đã công bố trong ${tolerance}`,
    howTitle: 'Số liệu và cách tính',
    sources: 'Nguồn',
    downloads: 'Tệp của bản dữ liệu',
    ranking: 'Bảng kết quả (CSV)',
    scores: 'Điểm mọi tiêu chí (CSV)',
    results_: 'Kết quả đầy đủ (JSON)',
    framework: 'Khung chỉ số (JSON)',
    inputs: 'Số liệu đầu vào (JSON)',
  },
  status: {
    official: 'Theo văn bản chính thức',
    recovered: 'Khôi phục từ bảng điểm đã công bố',
    derived: 'Suy ra từ phần số liệu tìm được',
    model: 'Khung mẫu',
  },
  page: {
    score: 'Tổng điểm',
    outOf: (max: string): string => `trên ${max} điểm`,
    rank: 'Hạng',
    printedRank: 'Hạng theo nguồn',
    group: 'Nhóm',
    class: 'Xếp loại',
    change: (period: string): string => `So với ${period}`,
    points: (signed: string): string => `${signed} điểm`,
    up: (places: string): string => `lên ${places} bậc`,
    down: (places: string): string => `xuống ${places} bậc`,
    same: 'giữ nguyên hạng',
    rose: (amount: string): string => `tăng ${amount}`,
    fell: (amount: string): string => `giảm ${amount}`,
    stayed: 'điểm không đổi',
    changeSentence: (period: string, moved: string, places: string): string =>
      `So với ${period}, ${[moved, places].filter(part => part !== '').join(', ')}.`,
    gained: (name: string, points: string): string => `Tăng nhiều nhất nhờ ${name} (${points} điểm).`,
    lost: (name: string, points: string): string => `Giảm nhiều nhất ở ${name} (${points} điểm).`,
    ownGained: (name: string, points: string): string =>
      `Chỉ tính phần do điểm của mình, tăng nhiều nhất nhờ ${name} (${points} điểm).`,
    ownLost: (name: string, points: string): string =>
      `Chỉ tính phần do điểm của mình, giảm nhiều nhất ở ${name} (${points} điểm).`,
    fromTo: (from: string, to: string, move: 'up' | 'down' | 'same'): string =>
      `từ hạng ${from} ${{ up: 'lên', down: 'xuống', same: 'sang' }[move]} ${to}`,
    scaleChanged: (from: string, to: string): string =>
      `Điểm tối đa đổi từ ${from} sang ${to}, nên hai kỳ so với nhau bằng phần trăm mức tối đa.`,
    percentPoints: 'điểm phần trăm của mức tối đa',
    ofMax: (amount: string): string => `${amount} của mức tối đa`,
    unreliable: (period: string): string =>
      `Bảng công bố ${period} không khớp với các phần của chính nó, nên không nói được phần nào làm điểm thay đổi.`,
    notCompared: (period: string, why: string): string => `Không so với ${period}: ${why}`,
    ofOwnBase: (points: string, base: string): string => `${points}/${base} điểm áp dụng`,
    inBlock: (block: string): string => `trong khối ${block.replace(/^Khối /, '')}`,
    sourceTitle: 'Điểm chia theo nguồn',
    held: (from: string, to: string, reason: string, because: string): string =>
      `Điểm đạt mức ${from} nhưng chỉ xếp ${to}, vì ${reason} (${because}).`,
    seriesCut: (period: string, why: string): string => `Đường ngắt ở ${period}: ${why}`,
    unfolded: (parts: string): string => `${parts} nội dung`,
    weightOf: (percent: string): string => `trọng số ${percent}`,
    publishedRank: 'Hạng theo tổng điểm công bố',
    recomputed: (score: string): string => `tính lại được ${score}`,
    fromOwn: 'Do điểm của mình',
    fromFramework: 'Do khung chỉ số',
    fromBoth: 'Cộng',
    allParts: 'Cộng',
    dropped: 'không còn trong khung chỉ số năm này',
    remainder: 'Phần còn lại (thang điểm, điểm cộng, điểm trừ)',
    earlierYear: (period: string): string => `‹ ${period}`,
    laterYear: (period: string): string => `${period} ›`,
    otherYears: 'Các năm khác của đơn vị này',
    nothingKnown: 'Chưa tìm được điểm các phần của đơn vị này, nên không tính lại được tổng điểm.',
    eachPart: (why: string): string => `Ở mọi phần: ${why}.`,
    seriesFirst: (name: string, years: string, first: string, last: string): string =>
      `${name} đứng đầu ${years} năm liền, ${first}–${last}`,
    sources: (own: string, others: string): string => `Phần do điểm của mình: ${own}; ${others}.`,
    rivals: (points: string): string => `do các đơn vị khác: ${points}`,
    frameworkMoved: (points: string): string => `do khung chỉ số đổi: ${points}`,
    membership: (points: string): string => `do danh sách đơn vị đổi: ${points}`,
    behind: (name: string, rank: string, gap: string): string => `Kém ${name} (hạng ${rank}) ${gap}`,
    ahead: (name: string, rank: string, gap: string): string => `hơn ${name} (hạng ${rank}) ${gap}`,
    level: (name: string): string => `bằng điểm ${name}`,
    noScore: (reason: string): string => `Không có tổng điểm vì có phần ${reason}.`,
    printedOnly: (score: string): string => `Nguồn công bố tổng điểm ${score}, nhưng thiếu phần để tính lại.`,
    above: (printed: string, difference: string): string =>
      `Điểm tính lại cao hơn điểm công bố (${printed}) ${difference} điểm.`,
    below: (printed: string, difference: string): string =>
      `Điểm tính lại thấp hơn điểm công bố (${printed}) ${difference} điểm.`,
    agrees: (printed: string): string => `Khớp với điểm đã công bố (${printed}).`,
    nearly: (printed: string, difference: string): string =>
      `Điểm công bố là ${printed}; lệch ${difference}, trong sai số cho phép.`,
    neighbours: 'Ngay trên và ngay dưới',
    distance: 'Chênh lệch',
    seriesRank: (name: string): string => `Thứ hạng của ${name} qua các năm`,
    seriesScore: (name: string): string => `Tỷ lệ điểm của ${name} so với mức tối đa qua các năm`,
    seriesNote: 'Nét đứt: cách tính đổi giữa hai năm.',
    seriesHollow: 'Chấm rỗng: hạng theo nguồn.',
    seriesGap: 'Năm bỏ trống: không có số liệu.',
    seriesTable: 'Xem bảng số các năm',
    year: 'Năm',
    methodChanged: 'cách tính đổi',
    partsTitle: 'Cách tính điểm',
    partsLead: (name: string): string =>
      `Mỗi dòng là một phần của điểm: ${name} được bao nhiêu trên mức tối đa, phần ấy nặng bao nhiêu, và vì sao.`,
    part: 'Phần',
    points_: 'Điểm',
    share: 'So với mức tối đa',
    weight: 'Trọng số',
    contribution: (period: string): string => `Tổng điểm đổi so với ${period}`,
    limits: (low: string, high: string): string => `từ ${low} đến ${high} điểm`,
  },
  missing: {
    title: 'Không có trang này',
    page: 'Địa chỉ này không dẫn đến trang nào. Hãy chọn một chỉ số ở trang đầu.',
    edition: (index: string): string =>
      `Chỉ số ${index} không có năm này. Hãy chọn một trong các năm dưới đây.`,
    unit: (name: string, edition: string): string => `${name} không có trong ${edition}.`,
    unitMeant: 'Có phải ý bạn là:',
    unitElsewhere: 'Đơn vị này có trong các năm sau:',
    unitNowhere: 'Kết quả này không có đơn vị nào như vậy. Hãy chọn trong bảng kết quả.',
    backToEdition: (edition: string): string => `Mở bảng kết quả ${edition}`,
  },
  failed: {
    title: 'Trang này chưa mở được',
    advice: 'Lỗi ở phía chúng tôi và đã được ghi lại. Hãy tải lại trang sau ít phút, hoặc về trang đầu.',
  },
}

/** The shape of every catalogue of words: a missing key does not compile. */
export type Catalog = typeof vi
