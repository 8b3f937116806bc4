import { Badge, type BadgeKind } from '../../ui/badge.tsx'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice, type NoticeKind } from '../../ui/notice.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Progress } from '../../ui/progress.tsx'
import type { Reader } from '../../words/reader.ts'
import { Kind } from '../kind-mark.tsx'
import { DesignPart } from './design-part.tsx'

const badgeKinds: readonly BadgeKind[] = ['plain', 'chosen', 'attention', 'overdue', 'done']
const noticeKinds: readonly NoticeKind[] = ['note', 'attention', 'error', 'done']
const editionKinds = ['computed', 'published', 'model'] as const

/** Cards, badges, the marks of kinds, and a part that folds. */
export function ComponentPart({ reader }: { reader: Reader }) {
  const { card, badges, fold, foldText } = reader.words.design.parts
  return (
    <DesignPart
      name="components"
      reader={reader}
      use={[
        'ui/card.tsx: Card',
        '.cards',
        'ui/badge.tsx: Badge',
        'portal/kind-mark.tsx: Kind',
        'details > summary',
      ]}
    >
      <div className="cards">
        <Card title={card.title} href="#components">
          <p>{card.text}</p>
        </Card>
        <Card title={card.plain}>
          <p>{card.plainText}</p>
        </Card>
      </div>
      <p className="badges">
        {badgeKinds.map(kind => (
          <Badge key={kind} kind={kind}>
            {badges[kind]}
          </Badge>
        ))}
      </p>
      <p className="badges">
        {editionKinds.map(kind => (
          <span key={kind}>
            <Kind kind={kind} reader={reader} /> {reader.words.home.legends[kind]}
          </span>
        ))}
      </p>
      <details>
        <summary>{fold}</summary>
        <p>{foldText}</p>
      </details>
    </DesignPart>
  )
}

/** One notice of each kind. */
export function NoticePart({ reader }: { reader: Reader }) {
  const { notice } = reader.words.design.parts
  return (
    <DesignPart
      name="notices"
      reader={reader}
      use={['ui/notice.tsx: Notice kind="note | attention | error | done" role="alert | status"']}
    >
      {noticeKinds.map(kind => {
        const [title = '', text = ''] = notice[kind]
        return (
          <Notice key={kind} kind={kind} title={title}>
            <p>{text}</p>
          </Notice>
        )
      })}
    </DesignPart>
  )
}

/** Nothing there, something failed, something under way. */
export function StatePart({ reader }: { reader: Reader }) {
  const { state } = reader.words.design.parts
  return (
    <DesignPart
      name="states"
      reader={reader}
      use={['ui/empty-state.tsx: EmptyState', 'ui/progress.tsx: Progress']}
    >
      <div className="design-columns">
        <EmptyState title={state.empty}>
          <p>{state.emptyText}</p>
          <Button type="button">{state.emptyAction}</Button>
        </EmptyState>
        <EmptyState title={state.failed}>
          <p>{state.failedText}</p>
          <Button type="button">{state.retry}</Button>
        </EmptyState>
      </div>
      <Progress
        label={state.waiting}
        done={37}
        of={120}
        written={`${reader.count(37)}/${reader.count(120)}`}
      />
    </DesignPart>
  )
}

/** The way back and the pages of a list. */
export function NavigationPart({ reader }: { reader: Reader }) {
  const { way, card, table } = reader.words.design.parts
  const pages = [1, 2, 3, 4, 5].map(page => ({ text: reader.count(page), href: `#navigation-${page}` }))
  return (
    <DesignPart
      name="navigation"
      reader={reader}
      use={[
        'ui/breadcrumb.tsx: Breadcrumb',
        'ui/pagination.tsx: Pagination',
        'ui/site-head.tsx: SiteHead',
        '.skip',
        '.contents',
      ]}
    >
      <div className="design-sample">
        <Breadcrumb
          label={way.label}
          steps={[{ text: card.title, href: '#navigation' }, { text: table.units[0] ?? '' }]}
        />
      </div>
      <Pagination
        title={way.pages}
        pages={pages}
        current={reader.count(2)}
        before={{ text: way.earlier, href: '#navigation-1' }}
        after={{ text: way.later, href: '#navigation-3' }}
      />
    </DesignPart>
  )
}
