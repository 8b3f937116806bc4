import { shapeMapSample, tileGridSample } from './map-samples.tsx'
import { dumbbellSample, heatMapSample, waterfallSample } from './part-samples.tsx'
import { profileSample } from './profile-sample.tsx'
import type { ChartSample } from './sample.ts'
import { seriesSample, shareBarSample } from './series-sample.tsx'
import { beeswarmSample, dotRowsSample } from './spread-samples.tsx'
import { timeSamples } from './time-samples.tsx'

/** Every chart of the portal, in the order of the gallery. */
export const chartSamples: readonly ChartSample[] = [
  dotRowsSample,
  beeswarmSample,
  tileGridSample,
  shapeMapSample,
  heatMapSample,
  waterfallSample,
  dumbbellSample,
  profileSample,
  ...timeSamples,
  seriesSample,
  shareBarSample,
]
