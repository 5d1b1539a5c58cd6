import { Hourglass, LogIn, LogOut, OctagonPause } from 'lucide-react'
import { headHeight, numbersHeight } from '../../canvas/cardGeometry.ts'
import { iconOf } from '../../canvas/NodeIcon.tsx'
import type { PictureCard } from './Picture.ts'
import { paper, shelves } from './paper.ts'

const signs = { entered: LogIn, waiting: Hourglass, left: LogOut, parked: OctagonPause }
const inks = { entered: paper.muted, waiting: paper.info, left: paper.muted, parked: paper.bad }

/** A card as it stands on the canvas, in SVG alone. */
export function CardPicture({ card }: { card: PictureCard }) {
  const { x, y, width, height, title, kind, summary, numbers, ports, tint } = card
  const Icon = iconOf(card.icon, card.group)
  const colour = shelves[card.group]
  const strip = y + headHeight + 1
  return (
    <g>
      <rect
        {...{ x, y, width, height }}
        rx="12"
        fill={paper.surface}
        stroke={paper['line-strong']}
        strokeOpacity={card.disabled ? 1 : 0.45}
        strokeDasharray={card.disabled ? '5 3' : undefined}
      />
      <rect x={x + 13} y={y + 11} width="34" height="34" rx="8" fill={colour} fillOpacity="0.1" />
      <Icon x={x + 20.5} y={y + 18.5} width={19} height={19} color={colour} strokeWidth={1.9} />
      <text x={x + 57} y={y + 25} fontSize="13" fontWeight="600">
        {title}
      </text>
      <text x={x + 57} y={y + 41} fontSize="11" fill={paper.muted}>
        {kind}
      </text>
      <text x={x + 13} y={y + 66} fontSize="12" fill={paper.muted}>
        {summary}
      </text>
      {tint ? (
        <rect {...{ x, y, width, height }} rx="12" fill={tint.colour} fillOpacity={tint.opacity} />
      ) : null}
      {numbers.length > 0 ? (
        <line x1={x + 1} x2={x + width - 1} y1={strip} y2={strip} stroke={paper.line} />
      ) : null}
      {numbers.map(({ stat, text }, index) => {
        const Sign = signs[stat]
        const left = x + 14 + (index * (width - 20)) / numbers.length
        return (
          <g key={stat}>
            <Sign x={left} y={strip + 10} width={13} height={13} color={inks[stat]} strokeWidth={2} />
            <text x={left + 18} y={strip + 21} fontSize="12" fontWeight="500">
              {text}
            </text>
          </g>
        )
      })}
      {ports.length > 0 ? (
        <line
          x1={x + 1}
          x2={x + width - 1}
          y1={strip + (numbers.length > 0 ? numbersHeight : 0)}
          y2={strip + (numbers.length > 0 ? numbersHeight : 0)}
          stroke={paper.line}
        />
      ) : null}
      {ports.map((port, index) => (
        <g key={port.label + port.y} fontSize="12">
          <text x={x + 13} y={y + port.y + 4} fontSize="10" fill={paper.muted}>
            {index + 1}
          </text>
          <text x={x + width - 15} y={y + port.y + 4} textAnchor="end" fill={paper.muted}>
            {port.count ? <tspan fill={paper.ink}>{port.count} </tspan> : null}
            {port.label}
          </text>
        </g>
      ))}
      {tint ? <TintSign right={x + width - 12} y={y} tint={tint} /> : null}
    </g>
  )
}

/** What the colour stands for, on the upper edge. */
function TintSign({ right, y, tint }: { right: number; y: number; tint: NonNullable<PictureCard['tint']> }) {
  return (
    <g>
      <rect
        {...{ x: right - tint.width, y: y - 10, width: tint.width, height: 20 }}
        rx="10"
        fill={paper.surface}
        stroke={tint.colour}
      />
      <text x={right - tint.width / 2} y={y + 4} fontSize="11" fontWeight="600" textAnchor="middle">
        {tint.figure}
      </text>
    </g>
  )
}
