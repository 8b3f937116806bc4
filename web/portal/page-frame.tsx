import type { Language } from '@thuocdo/engine'
import type { ReactNode } from 'react'
import { Frame } from '../ui/frame.tsx'
import type { Reader } from '../words/reader.ts'
import {
  chartsAddress,
  designAddress,
  displayAddress,
  fileAddress,
  homeAddress,
  searchAddress,
  twinAddress,
  unitsAddress,
} from './address.ts'

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
      places={placesOf(path, reader.language)}
      release={release}
    >
      {children}
    </Frame>
  )
}

/** Where the frame of a page leads to. */
const placesOf = (path: string, language: Language) => ({
  twins: { vi: twinAddress(path, 'vi'), en: twinAddress(path, 'en') },
  home: homeAddress(language),
  units: unitsAddress(language),
  search: searchAddress(language),
  display: displayAddress(language, path),
  charts: chartsAddress(language),
  design: designAddress(language),
  manifest: fileAddress('manifest.json'),
})
