import { type Problem, problem, type Words } from '@thuocdo/engine'

/**
 * What is said of a field that should hold a day and does not: that nothing stands in it, or that what stands there is no day.
 * @param field where the day was written
 * @param named what the day is, as a person would name it, in small letters: “ngày bắt đầu kỳ đánh giá”
 */
export const dayProblem = (field: string, written: string, named: Words): Problem =>
  written.trim() === ''
    ? problem('day-missing', [field], {
        vi: `Chưa ghi ${named.vi}. Hãy chọn một ngày.`,
        en: `Nothing stands for ${named.en}. Choose a day.`,
      })
    : problem('not-a-day', [field], {
        vi: `“${written}” không phải là ${named.vi}: không có ngày ấy. Hãy ghi năm-tháng-ngày, ví dụ 2026-01-31.`,
        en: `“${written}” is no day for ${named.en}. Write year-month-day, such as 2026-01-31.`,
      })
