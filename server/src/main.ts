export { type Config, readConfig } from './config.ts'
export { createApp } from './createApp.ts'
export { openParts, type Parts } from './start/openParts.ts'
export { type RunningServer, startServer } from './start/startServer.ts'
