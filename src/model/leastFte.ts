/** Below this a written full-time equivalent is 0.0. */
export const leastFte = 0.05;
