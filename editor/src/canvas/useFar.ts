import { useStoreApi } from '@xyflow/react'
import { useStore } from 'zustand'
import { cameraOf } from './cameraOf.ts'

/** Whether the drawing is seen from far away. Draws again only when that changes, not with every step of the zoom. */
export const useFar = (): boolean => useStore(cameraOf(useStoreApi()), ({ far }) => far)
