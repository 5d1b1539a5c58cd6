#!/usr/bin/env node
/**
 * The door behind every npm script: makes sure that the packages of the lockfile are installed, then runs
 * one task. It imports nothing but Node, because on a fresh clone nothing else is there.
 */
import { checkNode, install } from './bootstrap/install.mjs'
import { say } from './bootstrap/say.mjs'
import { tasks } from './bootstrap/tasks.mjs'

const [name = 'start', ...args] = process.argv.slice(2)
const task = tasks[name]

if (!task) {
  say(`There is no task "${name}". Use one of: ${Object.keys(tasks).join(', ')}.`)
  process.exitCode = 2
} else {
  try {
    checkNode()
    await install()
    process.exitCode = await task(args)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 3
  }
}
