import { loadCatalogue } from '../catalogue/loadCatalogue.ts'
import { Catalogue } from '../contract/catalogue.ts'
import { defineRoute } from '../http/Route.ts'

export const catalogueRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/catalogue',
    permission: 'customers.read',
    summary:
      'Attributes, events and their frequent values, as some customers have them; personal values are left out',
    response: Catalogue,
    run: ({ services, workspace }) => loadCatalogue(services.database.sql, workspace.id),
  }),
]
