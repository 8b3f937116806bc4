/** What others say of results, in Vietnamese. */
export const claims = {
  title: 'Các số liệu khác được nêu',
  lead: 'Ngoài bảng kết quả, các nguồn còn nêu những số sau. Số ghi theo nguồn, số suy ra thì có ghi chú; không số nào dùng để tính toán.',
  about: 'Đối tượng',
  figure: 'Nội dung',
  value: 'Giá trị',
  by: 'Nơi nêu',
  according: (who: string): string => `Theo ${who}`,
  whole: 'Tất cả đơn vị',
  wholeBlock: (block: string): string => `Cả khối ${block.replace(/^Khối /, '')}`,
  inNode: (figure: string, node: string): string => `${figure}, ${node}`,
  countOf: (units: string, group: string): string => `Số ${units} ${group}`,
  countOfThings: (things: string): string => `Số ${things}`,
  shareOf: (units: string, group: string): string => `Tỷ lệ ${units} ${group}`,
  inGroup: (group: string): string => `nhóm ${group}`,
  inClass: (label: string): string => `xếp loại ${label}`,
  inBand: (band: string): string => `đạt ${band} điểm`,
  figures: {
    score: 'Điểm',
    'score-change': 'Điểm so với kỳ trước',
    percent: 'Tỷ lệ đạt',
    rank: 'Thứ hạng',
    'rank-change': 'Thứ hạng so với kỳ trước',
    class: 'Xếp loại',
    mean: 'Bình quân',
    highest: 'Cao nhất',
    lowest: 'Thấp nhất',
    count: 'Số đơn vị',
    share: 'Tỷ trọng',
  },
}

/** How a framework gives its points, in Vietnamese. */
export const framework = {
  title: 'Khung điểm',
  lead: (fields: string, leaves: string, max: string): string =>
    `${fields} lĩnh vực, ${leaves} nội dung chấm điểm, tối đa ${max} điểm.`,
  leadOpen: (fields: string, leaves: string): string => `${fields} phần, ${leaves} nội dung chấm điểm.`,
  everyLeaf: (rule: string): string =>
    `Mọi nội dung theo cùng một cách: ${rule.charAt(0).toLowerCase()}${rule.slice(1)}`,
  weighs: (percent: string): string => `trọng số ${percent} %`,
  points: (max: string): string => `${max} điểm`,
  noMax: 'chưa tìm được điểm tối đa',
  unpublished: 'Chưa tìm được',
  unpublishedAt: (names: string, why: string): string => `Điểm tối đa của ${names}: ${why}`,
  unknownAt: (names: string, why: string): string => `${names}: ${why}`,
  bonus: 'điểm cộng',
  penalty: 'điểm trừ',
  notApplicable: (block: string, reason: string): string => `Không áp dụng cho ${block}: ${reason}.`,
  origins: {
    unit: 'Đơn vị tự chấm, tổ thẩm định chấm lại',
    survey: 'Điều tra người dân, tổ chức',
    'leader-survey': 'Điều tra lãnh đạo, quản lý',
    operational: 'Số liệu của hệ thống, cơ quan theo dõi',
    outcome: 'Kết quả đầu ra',
    published: 'Điểm đã công bố',
  },
  capped: (bonus: string, penalty: string): string =>
    `Điểm cộng không quá ${bonus}, điểm trừ không quá ${penalty}.`,
  rules: {
    given: 'Lấy nguyên điểm của nguồn.',
    ofBase: 'Lấy nguyên điểm của nguồn, trên thang điểm áp dụng cho chính đơn vị.',
    options: (list: string): string => `Chọn một mức: ${list}.`,
    option: (name: string, points: string): string => `“${name}” ${points} điểm`,
    steps: (list: string): string => `Theo bậc: ${list}.`,
    step: (band: string, points: string): string => `${band} được ${points} điểm`,
    and: ' và ',
    linear: (floor: string, target: string): string =>
      `Tăng đều từ ${floor} (0 điểm) đến ${target} (điểm tối đa).`,
    ratio: 'Điểm tối đa nhân với tỷ lệ đã làm trên được giao.',
    ratioFull: (percent: string): string =>
      `Điểm tối đa nhân với tỷ lệ đã làm trên được giao; đạt từ ${percent} % được điểm tối đa.`,
    nothing: 'Không phát sinh thì được điểm tối đa.',
    perItem: (each: string): string => `Mỗi việc ${each} điểm, cộng đến điểm tối đa.`,
    deduct: (each: string): string => `Có sẵn điểm tối đa, mỗi lần vi phạm trừ ${each} điểm.`,
    survey: (list: string): string => `Bình quân các phiếu, mỗi phiếu được: ${list} điểm tối đa.`,
    answer: (name: string, percent: string): string => `${name} ${percent} %`,
    groupMean: (above: string, below: string): string =>
      `Từ mức bình quân của khối trở lên được ${above} điểm, dưới mức ấy được ${below} điểm.`,
    groupMeanOf: (node: string, above: string, below: string): string =>
      `So kết quả “${node}” với bình quân của khối: bằng hoặc cao hơn được ${above} điểm, thấp hơn được ${below} điểm.`,
    relative: 'Quy về thang điểm chung theo vị trí giữa các đơn vị.',
  },
}

/** What became of a unit, in Vietnamese. */
export const life = {
  title: 'Đơn vị qua thời gian',
  basis: (text: string): string => `Căn cứ: ${text}.`,
  see: (name: string, period: string): string => `${name} ${period}`,
  seeAlso: 'Xem',
  merged: (others: string, heir: string, day: string): string =>
    `Từ ${day} hợp nhất với ${others} thành ${heir} mới.`,
  became: (heir: string, day: string): string => `Từ ${day} chuyển thành ${heir}.`,
  absorbed: (heir: string, day: string): string => `Nhập vào ${heir} từ ${day}.`,
  split: (heirs: string, day: string): string => `Từ ${day} tách thành ${heirs}.`,
  gave: (heirs: string, day: string): string => `Từ ${day} một phần chuyển sang ${heirs}.`,
  renamed: (old: string, now: string, day: string): string => `Từ ${day} đổi tên từ ${old} thành ${now}.`,
  regraded: (old: string, now: string, day: string): string => `Từ ${day} ${old} trở thành ${now}.`,
  abolished: (day: string): string => `Giải thể từ ${day}.`,
  made: (from: string, day: string): string => `Thành lập từ ${day} do hợp nhất ${from}.`,
  madeOf: (from: string, day: string): string => `Thành lập từ ${day}, tiếp nối ${from}.`,
  took: (from: string, day: string): string => `Tiếp nhận toàn bộ ${from} từ ${day}.`,
  splitFrom: (from: string, day: string): string => `Tách ra từ ${from} ngày ${day}.`,
  tookPart: (from: string, day: string): string => `Tiếp nhận một phần ${from} từ ${day}.`,
  changed: (before: string, now: string): string => `Vì vậy cần lưu ý khi so ${before} với ${now}.`,
}

/** Results as they were printed, in Vietnamese. */
export const printed = {
  title: 'Số liệu nguồn đã công bố',
  lead: 'Ghi theo nguồn, không tính lại; số suy ra từ số khác của nguồn thì có ghi chú.',
  figure: 'Nội dung',
  value: 'Đã công bố',
  source: (title: string): string => `Nguồn: ${title}.`,
  note: (text: string): string => `Ghi chú: ${text}.`,
  notFound: (names: string): string => `Chưa thấy công bố cho đơn vị này: ${names}.`,
  pointsOfBase: 'Điểm trên thang điểm áp dụng',
  kind: 'Số như nguồn công bố, không tính lại',
  figures: {
    responses: 'Số phiếu trả lời',
    'readiness-percent': 'Mức sẵn sàng (%)',
    'on-time-percent': 'Tỷ lệ đúng hạn (%)',
    'average-days': 'Số ngày xử lý bình quân',
    sipas: 'Mức độ hài lòng (SIPAS)',
    leaders: 'Điều tra lãnh đạo, quản lý',
    outcome: 'Tác động đến kinh tế - xã hội',
    unweighted: 'Chỉ số không trọng số',
  },
}
