/**
 * The id of every installation's practice workspace. Slots of experiments hang on it: a simulation with it draws the
 * same customers into the same arms as the workspace people see.
 */
export const practiceId = '7e6b1d5a-0c1e-4f6a-9b1a-52656b696e64'
