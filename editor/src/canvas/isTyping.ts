/** Whether keys belong to a field one types in. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input, textarea, select, [role="combobox"]') ||
    target.closest('.monaco-editor') !== null)
