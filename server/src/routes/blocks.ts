import { limits } from '@rekindle/runtime'
import { z } from 'zod'
import { changeBlock, createBlock, deleteBlock, listBlocks } from '../blocks/saveBlock.ts'
import { Block, ChangeBlock, NewBlock } from '../contract/blocks.ts'
import { defineRoute } from '../http/Route.ts'
import { uuidOf } from '../http/uuidOf.ts'
import { commandOf } from './commandOf.ts'

export const blockRoutes = [
  defineRoute({
    method: 'get',
    path: '/workspaces/:ws/blocks',
    permission: 'journeys.read',
    summary: 'Pieces of drawings that were saved to be used again',
    response: z.array(Block),
    run: ({ services, workspace }) => listBlocks(services.database.sql, workspace.id),
  }),
  defineRoute({
    method: 'post',
    path: '/workspaces/:ws/blocks',
    permission: 'journeys.write',
    summary: 'Save a piece of a drawing as a block',
    body: NewBlock,
    bodyBytes: limits.flowBytes,
    response: Block,
    status: 201,
    idempotent: true,
    run: (call) => createBlock(commandOf(call), call.body, call.signedIn.user.name),
  }),
  defineRoute({
    method: 'put',
    path: '/workspaces/:ws/blocks/:block',
    permission: 'journeys.write',
    summary: 'Name a block anew, or say something else about it',
    body: ChangeBlock,
    response: Block,
    run: (call) => changeBlock(commandOf(call), uuidOf(call.params.block), call.body),
  }),
  defineRoute({
    method: 'delete',
    path: '/workspaces/:ws/blocks/:block',
    permission: 'journeys.write',
    summary: 'Delete a block; what was drawn with it stays',
    response: z.object({}),
    run: async (call) => {
      await deleteBlock(commandOf(call), uuidOf(call.params.block))
      return {}
    },
  }),
]
