import { CardMarks } from '../stats/marks/CardMarks.tsx'

/** What is laid over a card when it is asked for, colours and comparisons, in a cell: its words stand in line here. */
export function RowMarks({ id, isEnd }: { id: string; isEnd: boolean }) {
  return (
    <span className="relative flex h-7 min-w-0 items-center gap-1 px-1.5 [&>span:not([aria-hidden])]:relative [&>span:not([aria-hidden])]:inset-auto [&>span:not([aria-hidden])]:max-w-full">
      <CardMarks id={id} isEnd={isEnd} inRow />
    </span>
  )
}
