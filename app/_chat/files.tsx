import { AttachButton as Attach } from '#app/_chat/attach-button.tsx'
import { FileDrop } from '#app/_chat/file-drop.tsx'
import { uploadFile as upload } from '#app/_chat/upload-file.ts'

/** A place to drop a file that was asked for. */
export const Way = FileDrop

/** Gives one that was not. */
export const AttachButton = Attach

/** Sends it. */
export const uploadFile = upload
