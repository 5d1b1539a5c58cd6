import type { Flow, NodeGroup, Registry } from '@rekindle/runtime'
import type { VersionStats } from '@rekindle/server/contract'
import type { Format } from '../../format/createFormat.ts'
import type { Measure } from './fitText.ts'

/** What a picture is made from. */
export interface PictureSources {
  flow: Flow
  registry: Registry
  language: string
  /** Absent: a drawing without numbers. */
  stats: VersionStats | undefined
  /** Of all time, where `stats` are of a part of it. */
  live?: VersionStats | undefined
  /** Numbers as shares of all who came in. */
  asShares: boolean
  about: string
  /** By node, where cards are coloured; see `tintsOf`. */
  tints?: ReadonlyMap<string, PictureTint>
  format: Pick<Format, 'number' | 'share'>
  measure: Measure
}

/** A drawing as it is painted: everything is placed and worded, in the units of the canvas. */
export interface Picture {
  x: number
  y: number
  width: number
  height: number
  title: string
  /** Below the title: the version, and of what the numbers are. */
  about: string
  cards: PictureCard[]
  lines: PictureLine[]
  notes: { x: number; y: number; width: number; height: number; text: string[] }[]
  /** Frames with their outlines; what is collapsed on screen is drawn open. */
  groups: { x: number; y: number; width: number; height: number; path: string; title: string }[]
}

/** A colour over a card, and what it stands for in figures. */
export interface PictureTint {
  colour: string
  /** 0–1. */
  opacity: number
  figure: string
}

export interface PictureCard {
  id: string
  x: number
  y: number
  width: number
  height: number
  icon: string
  group: NodeGroup
  title: string
  kind: string
  summary: string
  disabled: boolean
  /** In the strip at its foot, each with its sign. */
  numbers: { stat: 'entered' | 'waiting' | 'left' | 'parked'; text: string }[]
  ports: { label: string; y: number; count: string }[]
  /** `width` of the sign that says the figure. */
  tint: (PictureTint & { width: number }) | undefined
}

export interface PictureLine {
  path: string
  /** People rest before they go on by it. */
  rested: boolean
  majority: boolean
  /** How many took it. */
  label: { x: number; y: number; text: string; width: number } | undefined
}
