import { type Day, dayWords, type Problem, problem } from '@thuocdo/engine'
import type { RoundOf } from './load-assessment.ts'

/** What stands against acting in a round on a day: it is closed, or has not opened yet. */
export function roundProblems({ state, opens }: RoundOf, on: Day): readonly Problem[] {
  if (state === 'closed') return [roundClosed]
  return opens !== undefined && on < opens ? [roundNotYet(opens)] : []
}

const roundClosed = problem('round-closed', ['round'], {
  vi: 'Đợt đánh giá đã đóng, hồ sơ chỉ còn để xem. Hãy đề nghị cơ quan chủ trì mở lại nếu cần.',
  en: 'The round is closed; its assessments can only be read. Ask the round owner to open it again if need be.',
})

const roundNotYet = (opens: Day): Problem =>
  problem('round-not-yet', ['round'], {
    vi: `Đợt đánh giá mở từ ngày ${dayWords(opens, 'vi')}. Hãy quay lại từ ngày ấy.`,
    en: `The round opens on ${dayWords(opens, 'en')}. Come back then.`,
  })
