import pino from "pino";

/** JSON lines on standard output: ids and counts, never personal data or secrets. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
