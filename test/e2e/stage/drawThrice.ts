import type { Page } from '@playwright/test'
import type { Flow } from '@rekindle/runtime'

interface Saved {
  id: string
  revision: number
  flow: Flow
}

/**
 * A journey of two versions that was drawn on since: a step renamed, one taken away, one put beside where it was, two in a
 * frame, and a note. Answers its id.
 */
export async function drawThrice(page: Page, workspace: string): Promise<string> {
  const { origin } = new URL(page.url())
  const root = `${origin}/api/v1/workspaces/${workspace}/journeys`
  const send = async (method: 'POST' | 'PUT', path: string, data: object) => {
    const answer = await page.request.fetch(root + path, { method, data })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Saved
  }
  const { id, flow, ...first } = await send('POST', '', { template: 'abandoned-basket' })
  await send('POST', `/${id}/publish`, { revision: first.revision, note: 'First words for spring' })
  const [, one = '', two = ''] = Object.keys(flow.nodes)
  const named = { ...flow.nodes[one], title: { en: 'Another name', 'zh-CN': '另一个名字' } }
  const second = { ...flow, nodes: { ...flow.nodes, [one]: named } }
  const saved = await send('PUT', `/${id}/draft`, { flow: second, revision: first.revision })
  await send('POST', `/${id}/publish`, { revision: saved.revision, note: 'Names that colleagues asked for' })
  const gone =
    Object.keys(flow.nodes)
      .filter((node) => node !== flow.entry)
      .at(-1) ?? ''
  const { [gone]: old, ...nodes } = second.nodes
  const third = {
    ...second,
    nodes: { ...nodes, n_lookslooks: { ...old, title: { en: 'In its place', 'zh-CN': '取而代之' } } },
    edges: flow.edges.filter(({ from, to }) => from !== gone && to !== gone),
    layout: { ...flow.layout, n_lookslooks: flow.layout?.[gone] ?? [0, 0] },
    groups: [{ id: 'looks', title: 'Opening · 开场', nodes: [one, two] }],
    notes: [{ id: 'looks', text: 'Ask legal about these words. 请法务确认。', at: [-40, -260] }],
  }
  await send('PUT', `/${id}/draft`, { flow: third, revision: saved.revision })
  return id
}
