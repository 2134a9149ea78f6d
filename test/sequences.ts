/** How many random sequences a test tries; `SEQUENCES=5000` looks longer. */
export const sequences = (usual: number) => Number(process.env.SEQUENCES ?? usual);
