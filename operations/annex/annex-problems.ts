import { type Problem, problem, type Words } from '@thuocdo/engine'
import { type AnnexPlace, excerpt, filePlace, placeWords } from './annex-grid.ts'

/** A line that was not read, or not wholly: it waits for a person. Begins with the place of the line. */
export const unread = (code: string, place: AnnexPlace, words: Words): Problem => ({
  ...problem(code, [], at(place, words)),
  severity: 'warning',
  place: filePlace(place),
})

/** What was done with a line that is no criterion: nothing to do, but nobody should wonder where it went. */
export const told = (code: string, place: AnnexPlace, words: Words): Problem => ({
  ...unread(code, place, words),
  severity: 'note',
})

const at = (place: AnnexPlace, { vi, en }: Words): Words => {
  const words = placeWords(place)
  return { vi: `${words.vi}: ${vi}`, en: `${words.en}: ${en}` }
}

/** What each kind of line that was not read as a criterion is told with; `text` is what it says. */
export const lineWords = {
  'line-unread': (text: string): Words => ({
    vi: `chưa hiểu dòng “${excerpt(text)}”, nên không đưa vào bản nháp. Nếu là tiêu chí, hãy ghi STT và điểm tối đa; nếu là mức điểm, hãy thêm dấu “-” ở đầu và điểm ở cột điểm.`,
    en: `the line “${excerpt(text)}” was not understood and is not in the draft. If it is a criterion, give it a number and a maximum; if it is a level of points, begin it with “-” and put its points into the column of points.`,
  }),
  'points-unread': (text: string): Words => ({
    vi: `ô điểm ghi “${excerpt(text)}”, không phải một số. Hãy ghi một số, ví dụ 0,5.`,
    en: `the cell of points says “${excerpt(text)}”, which is no number. Write a number, such as 0.5.`,
  }),
  'number-is-date': (text: string): Words => ({
    vi: `cột STT ghi ngày “${text}”: Excel đã tự đổi số thứ tự thành ngày. Bản nháp dùng mã đếm theo vị trí; hãy định dạng cột STT là Text và ghi lại.`,
    en: `the number is the date “${text}”: Excel changed it by itself. The draft counts a code by position; format the column as Text and type the number again.`,
  }),
  'number-unread': (text: string): Words => ({
    vi: `STT của dòng “${excerpt(text)}” không phải dạng I, 1, 1.1, I.1, TC 1 hay a). Dòng này không đưa vào bản nháp; hãy sửa STT.`,
    en: `the number of the row “${excerpt(text)}” has none of the forms I, 1, 1.1, I.1, TC 1 or a). The line is not in the draft; correct its number.`,
  }),
  'line-joined': (text: string): Words => ({
    vi: `“${excerpt(text)}” được nối vào dòng trên, vì không có STT và viết tiếp câu.`,
    en: `“${excerpt(text)}” was joined to the line above: it has no number and goes on with the sentence.`,
  }),
  'header-repeated': (): Words => ({
    vi: 'dòng tiêu đề lặp lại, đã bỏ qua.',
    en: 'the header once more, passed over.',
  }),
  'total-again': (text: string): Words => ({
    vi: `dòng tổng “${excerpt(text)}” khác dòng tổng phía trên; bản nháp giữ số phía trên. Hãy xem tổng nào đúng.`,
    en: `the total “${excerpt(text)}” differs from the one above, which the draft keeps. See which is right.`,
  }),
  'subtotal-passed-over': (text: string): Words => ({
    vi: `dòng cộng “${excerpt(text)}”, đã bỏ qua: tổng được tính lại từ các tiêu chí.`,
    en: `the subtotal “${excerpt(text)}”, passed over: totals follow from the criteria.`,
  }),
} as const

/** Tells of a line by the words of its kind. */
export const ofLine = (code: keyof typeof lineWords, place: AnnexPlace, text: string): Problem =>
  (['line-joined', 'header-repeated', 'subtotal-passed-over'].includes(code) ? told : unread)(
    code,
    place,
    lineWords[code](text),
  )
