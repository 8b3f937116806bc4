import type { ReactNode } from 'react'
import { ScrollBox } from '../ui/scroll-box.tsx'

type ShareTableProps = {
  readonly title: string
  readonly name: string
  readonly value: string
  /** The heading of the share of the maximum; left out where no line has one. */
  readonly share: string | null
  readonly children: ReactNode
}

/** Lines of a name, a value and how much of its maximum that is. */
export const ShareTable = ({ title, name, value, share, children }: ShareTableProps) => (
  <ScrollBox label={title}>
    <table className="tree">
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
    </table>
  </ScrollBox>
)
