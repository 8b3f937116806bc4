import { fold } from '@thuocdo/engine'
import type { AnnexItem } from './annex-items.ts'

/** Where the points of a criterion come from: the unit itself, a survey of people, or a survey of leaders. */
export type PointSource = 'unit' | 'survey' | 'leader-survey'

/**
 * Reads from an item, or takes over from the section above, where its points come from. A criterion about surveys that
 * the unit has to hold (“Tổ chức khảo sát …”) is scored from its own papers.
 */
export function sourceOf({ name, lines, source, isSurvey }: AnnexItem, above: PointSource): PointSource {
  const said = [name, ...lines, ...source].map(fold)
  const [own, ...rest] = said
  const isSaid =
    isSurvey || rest.some(text => surveyed.test(text)) || (surveyed.test(own) && !isTask.test(own))
  if (!isSaid) return above
  return said.some(text => leaders.test(text)) ? 'leader-survey' : 'survey'
}

const surveyed =
  /dieu tra xhh|dieu tra xa hoi hoc|khao sat|phieu dieu tra|sipas|lay y kien (?:nguoi dan|to chuc|doanh nghiep)/
const leaders = /lanh dao|dai bieu hdnd|dai bieu hoi dong/
const isTask = /^(?:to chuc|thuc hien|trien khai|tien hanh|xay dung|ban hanh|bao cao|cong bo|viec|ke hoach)/
