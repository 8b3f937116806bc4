import type { ReactNode } from 'react'
import { ScrollBox } from '../ui/scroll-box.tsx'
import { SortableTable } from '../ui/sortable-table.tsx'

type ShareTableProps = {
  readonly title: string
  readonly name: string
  readonly value: string
  /** The heading of the share of the maximum; left out where no line has one. */
  readonly share: string | null
  /** The name under which readers sort and filter it; left out where its lines lie within one another. */
  readonly sort?: string
  readonly children: ReactNode
}

/** Lines of a name, a value and how much of its maximum that is. */
export const ShareTable = ({ title, sort, ...lines }: ShareTableProps) => (
  <ScrollBox label={title}>
    {sort === undefined ? (
      <table className="tree">
        <Lines title={title} {...lines} />
      </table>
    ) : (
      <SortableTable name={sort} className="tree">
        <Lines title={title} {...lines} />
      </SortableTable>
    )}
  </ScrollBox>
)

const Lines = ({ title, name, value, share, children }: Omit<ShareTableProps, 'sort'>) => (
  <>
    <caption className="unseen">{title}</caption>
    <thead>
      <tr>
        <th scope="col" className="text">
          {name}
        </th>
        <th scope="col">{value}</th>
        {share !== null && (
          <th scope="col" className="share">
            {share}
          </th>
        )}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </>
)
