/** Names a node type while it is dragged from the palette to the canvas. */
export const dragType = 'application/x-rekindle-node'
