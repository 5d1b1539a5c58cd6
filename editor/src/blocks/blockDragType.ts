/** Names a saved block while it is dragged from the palette to the canvas; what is dragged is its clip as JSON. */
export const blockDragType = 'application/x-rekindle-block'
