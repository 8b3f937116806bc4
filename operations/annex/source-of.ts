import { fold } from '@thuocdo/engine'
import type { AnnexItem } from './annex-items.ts'
import { readPoints } from './points.ts'

/** Where the points of a criterion come from: the unit itself, a survey of people, or a survey of leaders. */
export type PointSource = 'unit' | 'survey' | 'leader-survey'

/**
 * Where the points of a criterion come from. Its own row decides: a mark or all its points in the column of surveys, or what
 * it says itself; else the name of the section above. A criterion about surveys that the unit has to hold (“Tổ chức khảo
 * sát …”) is scored from its own papers.
 */
export function sourceOf(item: AnnexItem, above: PointSource): PointSource {
  const { name, lines, source } = item
  const [own, ...rest] = [name, ...lines, ...source].map(fold)
  const isSaid =
    surveyMark(item) === 'whole' ||
    rest.some(text => surveyed.test(text)) ||
    (surveyed.test(own) && !isTask.test(own))
  if (isSaid) return [own, ...rest].some(text => leaders.test(text)) ? 'leader-survey' : 'survey'
  return source.some(text => byUnit.test(fold(text))) ? 'unit' : above
}

/** What a section hands down to its criteria: only its name speaks for all of them, a number in its row is a share of them. */
export function sectionSource({ name }: AnnexItem, above: PointSource): PointSource {
  const said = fold(name)
  if (!surveyed.test(said) || isTask.test(said)) return above
  return leaders.test(said) ? 'leader-survey' : 'survey'
}

/** What the column of surveys says of a criterion: nothing, that all its points come from a survey, or something unclear. */
export function surveyMark({ survey, points }: AnnexItem): 'none' | 'whole' | 'unclear' {
  const text = survey.trim()
  if (/^(?:[-–—/\s]*|0+(?:[.,]0+)?|không)$/iu.test(text)) return 'none'
  const share = readPoints(text)
  if (share !== undefined) return share === points ? 'whole' : 'unclear'
  return /^(?:x+|v|có|✓|✔|√|\+|\*|●|•|x\s*\(.*\))$/iu.test(text) || inColumn.test(fold(text))
    ? 'whole'
    : 'unclear'
}

const surveyed =
  /dieu tra xhh|dieu tra xa hoi hoc|khao sat|phieu dieu tra|sipas|lay y kien (?:nguoi dan|to chuc|doanh nghiep)/
const inColumn = /dieu tra|khao sat|xhh|phieu|lay y kien/
const leaders = /lanh dao|dai bieu hdnd|dai bieu hoi dong/
const isTask = /^(?:to chuc|thuc hien|trien khai|tien hanh|xay dung|ban hanh|bao cao|cong bo|viec|ke hoach)/
const byUnit = /tu danh gia|tu cham|tham dinh/
