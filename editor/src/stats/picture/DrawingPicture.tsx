import { CardPicture } from './CardPicture.tsx'
import type { Picture } from './Picture.ts'
import { fonts, paper } from './paper.ts'

/** A drawing as one SVG that stands alone: letters stay letters, colours are written out, nothing is fetched. */
export function DrawingPicture({ picture }: { picture: Picture }) {
  const { x, y, width, height, cards, lines, notes, groups } = picture
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={fonts}
      fill={paper.ink}
    >
      <title>{picture.title}</title>
      <defs>
        <marker
          id="arrow"
          markerWidth="16"
          markerHeight="16"
          refX="9"
          refY="5"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M1 1L9 5L1 9" fill="none" stroke={paper['line-strong']} strokeWidth="1.5" />
        </marker>
      </defs>
      <rect x={x} y={y} width={width} height={height} fill={paper.bg} />
      <text x={x + 48} y={y + 56} fontSize="22" fontWeight="600">
        {picture.title}
      </text>
      <text x={x + 48} y={y + 80} fontSize="13" fill={paper.muted}>
        {picture.about}
      </text>
      {groups.map((group) => (
        <g key={`${group.x} ${group.y}`}>
          <path
            d={group.path}
            fill={paper.line}
            fillOpacity="0.35"
            stroke={paper['line-strong']}
            strokeOpacity="0.7"
            strokeDasharray="4 4"
          />
          <text x={group.x + 16} y={group.y + 24} fontSize="14" fontWeight="600">
            {group.title}
          </text>
        </g>
      ))}
      {lines.map(({ path, rested, majority }) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={majority ? paper.accent : paper['line-strong']}
          strokeWidth={majority ? 2.75 : 1.5}
          strokeDasharray={rested ? '7 4' : undefined}
          markerEnd="url(#arrow)"
        />
      ))}
      {notes.map((note) => (
        <g key={`${note.x} ${note.y}`} fontSize="13" fill={paper.ink}>
          <rect
            {...{ x: note.x, y: note.y, width: note.width, height: note.height }}
            rx="8"
            fill={paper['warn-soft']}
            stroke={paper.warn}
            strokeOpacity="0.25"
          />
          {note.text.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a picture never change places
            <text key={index} x={note.x + 12} y={note.y + 24 + index * 20}>
              {line}
            </text>
          ))}
        </g>
      ))}
      {cards.map((card) => (
        <CardPicture key={card.id} card={card} />
      ))}
      {lines.map(({ path, label }) =>
        label ? (
          <g key={path} fontSize="11" textAnchor="middle">
            <rect
              x={label.x - label.width / 2}
              y={label.y - 10}
              width={label.width}
              height="20"
              rx="10"
              fill={paper.surface}
              stroke={paper.line}
            />
            <text x={label.x} y={label.y + 4}>
              {label.text}
            </text>
          </g>
        ) : null,
      )}
    </svg>
  )
}
