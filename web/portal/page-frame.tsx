import type { ReactNode } from 'react'
import { Frame } from '../ui/frame.tsx'
import type { Reader } from '../words/reader.ts'
import { fileAddress, homeAddress, searchAddress, twinAddress } from './address.ts'

/** The frame of a page of the portal, with its addresses filled in. */
export function PageFrame({
  reader,
  path,
  release,
  title,
  description,
  children,
}: {
  reader: Reader
  path: string
  release: string | null
  title: string
  description: string
  children: ReactNode
}) {
  return (
    <Frame
      reader={reader}
      title={title}
      description={description}
      twins={{ vi: twinAddress(path, 'vi'), en: twinAddress(path, 'en') }}
      home={homeAddress(reader.language)}
      search={searchAddress(reader.language)}
      release={release}
      manifest={fileAddress('manifest.json')}
    >
      {children}
    </Frame>
  )
}
